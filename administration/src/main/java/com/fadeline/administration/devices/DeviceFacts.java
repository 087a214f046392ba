package com.fadeline.administration.devices;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Value object of the facts in the book of a device; what is not known is null.
 *
 * @param laserClass class marked on the device
 * @param spotsMm spot sizes, in millimetres
 * @param maxFluenceJcm2 highest fluence that it emits, in J/cm²
 * @param eyewear what has to be worn, as the maker states it
 * @param inServiceOn first day of its use in the clinic
 * @param outOfServiceOn first day on which it is no longer used
 * @param serviceMonths months from one service to the next; null if none is required
 * @param calibrationMonths months from one calibration to the next, likewise
 * @param checkedDailyFrom first day from which it is checked on each day of use; null if
 * it need not be
 * @param instructionRequiredFrom first day from which it is used only by operators
 * instructed in it, likewise
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DeviceFacts(@Nullable String maker, @Nullable String model, @Nullable String serialNumber,
		@Nullable LaserClass laserClass, Set<Double> spotsMm, @Nullable Double maxFluenceJcm2, @Nullable String eyewear,
		@Nullable LocalDate inServiceOn, @Nullable LocalDate outOfServiceOn, @Nullable Integer serviceMonths,
		@Nullable Integer calibrationMonths, @Nullable LocalDate checkedDailyFrom,
		@Nullable LocalDate instructionRequiredFrom) {

	/** Facts of a device whose book was not begun: it needs nothing. */
	public static final DeviceFacts NONE = new DeviceFacts(null, null, null, null, Set.of(), null, null, null, null,
			null, null, null, null);

	public DeviceFacts {
		// JSON leaves out what is empty.
		spotsMm = (spotsMm == null) ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(spotsMm));
	}

	/** Returns whether it is checked before its use on a day. */
	boolean demandsCheck(LocalDate day) {
		return this.checkedDailyFrom != null && !day.isBefore(this.checkedDailyFrom);
	}

	/** Returns whether it is used only by instructed operators on a day. */
	boolean demandsInstruction(LocalDate day) {
		return this.instructionRequiredFrom != null && !day.isBefore(this.instructionRequiredFrom);
	}

	/** Returns whether it is in use on a day, as far as is known. */
	boolean inUse(LocalDate day) {
		return this.outOfServiceOn == null || day.isBefore(this.outOfServiceOn);
	}

}
