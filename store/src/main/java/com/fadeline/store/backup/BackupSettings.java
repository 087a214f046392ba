package com.fadeline.store.backup;

import java.nio.file.Path;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

import com.fadeline.store.postgres.FreshPostgres;
import com.fadeline.store.postgres.GivenPostgres;
import com.fadeline.store.postgres.ReachedPostgres;
import com.fadeline.store.postgres.WalArchive;
import com.fadeline.store.EventStoreKind;
import com.fadeline.store.personaldata.MasterKeySource;

/**
 * Settings of the places of everything that a back-up contains and a restore brings back.
 *
 * @param data the folder of everything that Fadeline stores by itself
 * @param postgres settings of the embedded PostgreSQL
 * @param given another PostgreSQL, if there is one
 * @param events where the events are
 * @param masterKey wraps the keys of personal data
 * @param reportRole the role that reads reports
 * @param backup how back-ups are made
 */
record BackupSettings(Path data, Map<String, String> postgres, @Nullable Database given, EventStoreKind events,
		MasterKeySource masterKey, String reportRole, BackupProperties backup) {

	static BackupSettings of(Environment environment) {
		Binder binder = Binder.get(environment);
		return new BackupSettings(Path.of(environment.getRequiredProperty("fadeline.data")),
				binder.bind("fadeline.postgres.settings", Bindable.mapOf(String.class, String.class)).orElse(Map.of()),
				given(environment),
				environment.getProperty("fadeline.event-store", EventStoreKind.class, EventStoreKind.EMBEDDED),
				MasterKeySource.of(environment),
				environment.getProperty("spring.flyway.placeholders.reportRole", "fadeline_report"),
				binder.bindOrCreate("fadeline.backup", BackupProperties.class));
	}

	private static @Nullable Database given(Environment environment) {
		String url = environment.getProperty("spring.datasource.url");
		if (!StringUtils.hasText(url)) {
			return null;
		}
		String username = environment.getProperty("spring.datasource.username");
		String password = environment.getProperty("spring.datasource.password");
		new GivenPostgres(url, username, password).check();
		return new Database(url, username, password);
	}

	/**
	 * Checks that the data folder has no database.
	 * @throws BackupException if it has one
	 */
	void refuseUnlessEmpty() {
		if (!FreshPostgres.isMissing(this.data)) {
			throw new BackupException(
					"%s holds a database: restore into a folder that has none (--fadeline.data=FOLDER)"
						.formatted(this.data));
		}
	}

	/** Reaches the database that the service works with. */
	Reached reach() {
		Database database = this.given;
		if (database != null) {
			return new Reached(database, () -> {
			});
		}
		ReachedPostgres own = ReachedPostgres.of(this.data, this.postgres, WalArchive.of(this.backup.archive()));
		return new Reached(new Database(own.url(), own.username(), own.password()), own::close);
	}

	/**
	 * Database for as long as it is needed.
	 *
	 * @param end stops it if it was started for this
	 */
	record Reached(Database database, Runnable end) implements AutoCloseable {

		@Override
		public void close() {
			this.end.run();
		}

	}

	boolean encrypts() {
		return this.backup.passphrase() != null;
	}

}
