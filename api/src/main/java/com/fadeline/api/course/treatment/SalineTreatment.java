package com.fadeline.api.course.treatment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Personal;
import com.fadeline.api.course.assessment.Zones;
import com.fadeline.api.id.OperatorId;

/**
 * Value object of the treatment at a saline sitting; spot removal of a few dots is one
 * with its area and zones.
 *
 * @param dwellMinutes how long the solution stayed, in minutes
 * @param areaCm2 treated area in square centimetres
 * @param endpoint the immediate reaction of the skin, in words
 * @param anaesthetic the anaesthetic on the skin
 * @param pain from 0 (none) to 10
 */
public record SalineTreatment(Instant performedAt, @Personal List<String> zones, OperatorId operatorId,
		Solution solution, @Nullable String product, @Nullable String lot, @Nullable LocalDate expiry,
		@Nullable String needle, @Nullable String needleLot, @Nullable String machine, @Nullable Integer passes,
		@Nullable Double dwellMinutes, @Nullable Double areaCm2, @Personal @Nullable String endpoint,
		@Nullable Anaesthetic anaesthetic, @Nullable Integer pain,
		@Personal @Nullable String notes) implements Treatment {

	public SalineTreatment {
		zones = Zones.of(zones);
	}

	/** Creates one without a known anaesthetic. */
	public SalineTreatment(Instant performedAt, List<String> zones, OperatorId operatorId, Solution solution,
			@Nullable String product, @Nullable String lot, @Nullable LocalDate expiry, @Nullable String needle,
			@Nullable String needleLot, @Nullable String machine, @Nullable Integer passes,
			@Nullable Double dwellMinutes, @Nullable Double areaCm2, @Nullable String endpoint, @Nullable Integer pain,
			@Nullable String notes) {
		this(performedAt, zones, operatorId, solution, product, lot, expiry, needle, needleLot, machine, passes,
				dwellMinutes, areaCm2, endpoint, null, pain, notes);
	}

	/** Returns the same treatment with that anaesthetic. */
	public SalineTreatment numbedBy(@Nullable Anaesthetic anaesthetic) {
		return new SalineTreatment(this.performedAt, this.zones, this.operatorId, this.solution, this.product, this.lot,
				this.expiry, this.needle, this.needleLot, this.machine, this.passes, this.dwellMinutes, this.areaCm2,
				this.endpoint, anaesthetic, this.pain, this.notes);
	}

}
