package com.fadeline.store.postgres;

import java.nio.file.Path;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the data folder and of the embedded PostgreSQL.
 *
 * @param data the folder of everything that Fadeline stores by itself
 * @param postgres the embedded server
 */
@ConfigurationProperties("fadeline")
record EmbeddedPostgresProperties(@DefaultValue("data") Path data, @DefaultValue Postgres postgres) {

	/**
	 * Settings of the embedded server.
	 *
	 * @param settings PostgreSQL settings by name that replace the shipped ones
	 */
	record Postgres(@DefaultValue Map<String, String> settings) {
	}

}
