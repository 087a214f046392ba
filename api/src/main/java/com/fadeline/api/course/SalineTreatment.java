package com.fadeline.api.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.OperatorId;
import com.fadeline.api.Personal;

/**
 * What was done at a saline session; spot removal of a few dots is one with its area and
 * zones.
 *
 * @param dwellMinutes how long the solution stayed, in minutes
 * @param areaCm2 treated area in square centimetres
 * @param endpoint what the skin showed, in words
 * @param pain from 0 (none) to 10
 */
public record SalineTreatment(Instant performedAt, @Personal List<String> zones, OperatorId operatorId,
		Solution solution, @Nullable String product, @Nullable String lot, @Nullable LocalDate expiry,
		@Nullable String needle, @Nullable String needleLot, @Nullable String machine, @Nullable Integer passes,
		@Nullable Double dwellMinutes, @Nullable Double areaCm2, @Personal @Nullable String endpoint,
		@Nullable Integer pain, @Personal @Nullable String notes) implements Treatment {

	public SalineTreatment {
		zones = Zones.of(zones);
	}

}
