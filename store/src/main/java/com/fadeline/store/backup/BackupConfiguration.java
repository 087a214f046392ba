package com.fadeline.store.backup;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.fadeline.store.archive.KeptArchive;
import com.fadeline.store.postgres.EmbeddedPostgres;

/** Configuration of the part of back-ups that runs in the service itself. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BackupProperties.class)
class BackupConfiguration {

	@Bean
	RecordedErasures recordedErasures(BackupProperties settings, JdbcClient database, Clock clock) {
		return new RecordedErasures(new ErasureLedger(settings.erasures()), database, clock);
	}

	@Bean(initMethod = "start")
	KeptArchive keptArchive(ObjectProvider<EmbeddedPostgres> embedded, BackupProperties settings, JdbcClient database,
			Clock clock) {
		EmbeddedPostgres postgres = embedded.getIfAvailable();
		return new KeptArchive((postgres != null) ? postgres.baseBackups().orElse(null) : null,
				Duration.ofDays(settings.archiveDays()), database, clock);
	}

	@Bean
	BackupHealth backupHealthIndicator(Backups backups, BackupProperties settings, RecordedErasures erasures,
			KeptArchive archive, Clock clock) {
		return new BackupHealth(backups, settings, erasures::trouble, archive::standing, clock);
	}

	@Bean
	MeterBinder backupMeters(BackupHealth health) {
		return (registry) -> {
			TimeGauge.builder("fadeline.backups.last", health, TimeUnit.MILLISECONDS, BackupHealth::lastMillis)
				.description("The moment that the last back-up holds, since 1970; 0 if there is none")
				.register(registry);
			TimeGauge.builder("fadeline.backups.archived", health, TimeUnit.MILLISECONDS, BackupHealth::archivedMillis)
				.description("When PostgreSQL's log was last archived, since 1970; 0 if it is not")
				.register(registry);
		};
	}

}
