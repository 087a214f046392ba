package com.fadeline.web.imports;

import java.time.Duration;
import java.util.UUID;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

import com.fadeline.api.id.ClinicId;

/**
 * Configuration of imports of histories.
 *
 * @param clinic the clinic they belong to if the import names none
 * @param maxSize largest file over HTTP
 * @param maxHistories largest number of histories in such a file
 * @param maxHistorySize largest size of one history
 * @param atOnce number of such imports at the same time, one of each account
 * @param longest longest time to send and import one
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
