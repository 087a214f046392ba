package com.fadeline.web.devices;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

import com.fadeline.administration.devices.DeviceFacts;
import com.fadeline.administration.devices.LaserClass;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Request body of the facts of a device; what is left out is not known, and an interval
 * or duty that is left out is not required.
 *
 * @param spotsMm spot sizes, in millimetres
 * @param maxFluenceJcm2 highest fluence, in J/cm²
 * @param serviceMonths months from one service to the next
 * @param calibrationMonths months from one calibration to the next
 * @param checkedDailyFrom day from which it is checked on each day of use
 * @param instructionRequiredFrom day from which operators have to be instructed in it
 */
record FactsBody(@Nullable @Size(max = LONGEST) String maker, @Nullable @Size(max = LONGEST) String model,
		@Nullable @Size(max = LONGEST) String serialNumber, @Nullable LaserClass laserClass,
		@Nullable @Size(max = MOST_SPOTS) Set<@NotNull @Positive @Max(LARGEST_SPOT) Double> spotsMm,
		@Nullable @Positive @Max(HIGHEST) Double maxFluenceJcm2, @Nullable @Size(max = LONGEST) String eyewear,
		@Nullable LocalDate inServiceOn, @Nullable LocalDate outOfServiceOn,
		@Nullable @Min(1) @Max(MOST_MONTHS) Integer serviceMonths,
		@Nullable @Min(1) @Max(MOST_MONTHS) Integer calibrationMonths, @Nullable LocalDate checkedDailyFrom,
		@Nullable LocalDate instructionRequiredFrom) {

	static final int LONGEST = 200;

	static final int MOST_SPOTS = 40;

	static final int LARGEST_SPOT = 100;

	static final int HIGHEST = 10_000;

	static final int MOST_MONTHS = 120;

	DeviceFacts facts() {
		return new DeviceFacts(this.maker, this.model, this.serialNumber, this.laserClass,
				Objects.requireNonNullElseGet(this.spotsMm, Set::of), this.maxFluenceJcm2, this.eyewear,
				this.inServiceOn, this.outOfServiceOn, this.serviceMonths, this.calibrationMonths,
				this.checkedDailyFrom, this.instructionRequiredFrom);
	}

}
