package com.fadeline.web.imports;

import java.time.Duration;
import java.util.UUID;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

import com.fadeline.api.ClinicId;

/**
 * How histories are taken in.
 *
 * @param clinic the clinic they belong to where the import names none
 * @param maxSize how large a file may be that comes over HTTP
 * @param maxHistories how many histories such a file may have
 * @param maxHistorySize how large one history may be
 * @param atOnce how many such files are taken at a time, one of each account
 * @param longest how long it may take to send and to take one
 */
@ConfigurationProperties("fadeline.imports")
record ImportsProperties(@DefaultValue("6a8f3c1e-2b7d-5e40-9c15-0d4b7a9e6f21") UUID clinic,
		@DefaultValue("32MB") DataSize maxSize, @DefaultValue("10000") int maxHistories,
		@DefaultValue("1MB") DataSize maxHistorySize, @DefaultValue("2") int atOnce,
		@DefaultValue("30m") Duration longest) {

	ClinicId defaultClinic() {
		return new ClinicId(this.clinic);
	}

}
