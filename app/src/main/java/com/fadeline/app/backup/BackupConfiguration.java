package com.fadeline.app.backup;

import java.time.Clock;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the service itself has to do with back-ups. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BackupProperties.class)
class BackupConfiguration {

	@Bean
	BackupHealth backupHealthIndicator(Backups backups, BackupProperties settings, Clock clock) {
		return new BackupHealth(backups, settings, clock);
	}

}
