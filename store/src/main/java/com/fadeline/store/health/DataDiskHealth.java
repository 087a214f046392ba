package com.fadeline.store.health;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.application.DiskSpaceHealthIndicator;
import org.springframework.boot.health.autoconfigure.application.DiskSpaceHealthIndicatorProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Configuration of the health indicator of the disk of the data folder: down where it is
 * full. A process that stores nothing has no such folder, which is no fault; then the
 * disk where the folder would be counts.
 */
@Configuration(proxyBeanMethods = false)
class DataDiskHealth {

	@Bean
	DiskSpaceHealthIndicator diskSpaceHealthIndicator(@Value("${fadeline.data}") Path data,
			DiskSpaceHealthIndicatorProperties limits) {
		return new DiskSpaceHealthIndicator(nearest(data), limits.getThreshold());
	}

	/** Returns the folder, or the nearest existing one above it. */
	static File nearest(Path folder) {
		Path nearest = folder.toAbsolutePath();
		while (!Files.isDirectory(nearest) && nearest.getParent() != null) {
			nearest = nearest.getParent();
		}
		return nearest.toFile();
	}

}
