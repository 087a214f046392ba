package com.fadeline.app;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

import com.fadeline.administration.accounts.FastPasswordHashing;
import com.fadeline.api.policy.Policy;
import com.fadeline.store.postgres.TestPostgres;

/**
 * Runs the whole application on a random port and a fresh database of the shared
 * PostgreSQL; tests that ask for nothing else share one application. Its clinics ask
 * every health question twice a year, so that one screening prepares for all sittings;
 * what the standard numbers demand is tested where they are set. Nor does it give up what
 * takes long on a slow machine.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Fadeline.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(FastPasswordHashing.class)
@ContextConfiguration(initializers = FadelineTest.FreshDatabase.class)
public @interface FadelineTest {

	/** Reads the metrics. */
	String SCRAPE_TOKEN = "token-of-the-scraper-in-tests";

	/** Points the application at a database of its own. */
	final class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		private static final String[] SELDOM_ASKED = Policy.standard()
			.screening()
			.items()
			.keySet()
			.stream()
			.filter(Policy.standard().screening()::isAskedAtEverySitting)
			.map((item) -> "fadeline.policy.screening.items.%s.valid-days=180"
				.formatted(item.name().toLowerCase(Locale.ROOT).replace('_', '-')))
			.toArray(String[]::new);

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			TestPostgres.Database database = TestPostgres.migratedDatabase();
			TestPropertyValues.of("spring.datasource.url=" + database.url(),
					"spring.datasource.username=" + database.username(),
					"spring.datasource.password=" + database.password(), TestAdmin.SETTING,
					"fadeline.metrics.token=" + SCRAPE_TOKEN, "fadeline.data=target/test-data",
					"fadeline.web.read-your-writes=20s", "fadeline.web.command-timeout=1m",
					"fadeline.web.query-timeout=1m", "fadeline.store.queue-limit=1m", "fadeline.store.outcome-limit=2m",
					"fadeline.store.statement-limit=1m", "spring.datasource.hikari.connection-timeout=60000",
					"spring.datasource.hikari.maximum-pool-size=10", "spring.datasource.hikari.minimum-idle=1",
					"fadeline.web.rates.writes-of-account=1000000", "fadeline.web.rates.writes-of-address=1000000",
					"fadeline.web.rates.reads-of-account=1000000", "fadeline.web.rates.parallel-reads-of-account=1000",
					"fadeline.web.streams.of-account=200", "fadeline.web.rates.failed-sign-ins-of-address=1000000")
				.and(SELDOM_ASKED)
				.applyTo(context);
		}

	}

}
