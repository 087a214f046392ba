package com.fadeline.api.policy;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.course.assessment.Phototype;
import com.fadeline.api.course.treatment.Pulse;
import com.fadeline.api.policy.ImpossibleNumberException.Reason;
import com.fadeline.api.policy.Policy.Range;

/**
 * Value object of the limits for a dose of light or of anaesthetic, and for the
 * protection from them.
 *
 * @param picosecondPulseJ most energy of a picosecond pulse in joules, if none is stated;
 * more than devices in use give (practice, DOMAIN.md)
 * @param nanosecondPulseJ likewise of a nanosecond pulse
 * @param coverage pulses times spot area over treated area, for one pass (practice,
 * DOMAIN.md)
 * @param r20Passes passes that make a sitting one of the R20 technique (Kossida 2012:
 * four)
 * @param phototypeFourShare the part of the usual table's largest fluence that phototype
 * IV may be given (practice, DOMAIN.md; case series PMC10082917)
 * @param phototypeFiveSixShare likewise for phototypes V and VI
 * @param leastOpticalDensity the least optical density of eyewear (IEC 60825-1: 1 J of a
 * short pulse at 1064 nm through a pupil of 7 mm is some five powers of ten above what an
 * eye bears)
 * @param anaestheticMgPerKg most local anaesthetic in milligrams for each kilogram of
 * body weight (4.5 mg/kg of lidocaine is the infiltrated maximum, FDA label)
 * @param anaestheticAreaCm2 largest area under a numbing cream in square centimetres (FDA
 * warning on creams on large areas before cosmetic laser)
 */
public record DoseLimits(double picosecondPulseJ, double nanosecondPulseJ, Range coverage, Range r20Passes,
		double phototypeFourShare, double phototypeFiveSixShare, double leastOpticalDensity, double anaestheticMgPerKg,
		double anaestheticAreaCm2) {

	/**
	 * @throws IllegalArgumentException if a number is impossible
	 */
	public DoseLimits {
		positive("picosecond-pulse-j", picosecondPulseJ);
		positive("nanosecond-pulse-j", nanosecondPulseJ);
		positive("phototype-four-share", phototypeFourShare);
		positive("phototype-five-six-share", phototypeFiveSixShare);
		positive("anaesthetic-mg-per-kg", anaestheticMgPerKg);
		positive("anaesthetic-area-cm2", anaestheticAreaCm2);
		Policy.check(leastOpticalDensity >= 0, "least-optical-density", leastOpticalDensity, Reason.AT_LEAST, 0);
	}

	private static void positive(String name, double value) {
		Policy.check(value > 0, name, value, Reason.MORE_THAN, 0);
	}

	/** Returns the default limits. */
	static DoseLimits standard() {
		return new DoseLimits(0.7, 2, new Range(0.8, 1.6), new Range(2, 4), 0.8, 0.6, 5, 4.5, 300);
	}

	/** Returns the most plausible energy of a pulse in joules. */
	public double pulseJ(Pulse pulse) {
		return pulse.picosecond() ? this.picosecondPulseJ : this.nanosecondPulseJ;
	}

	/**
	 * Returns the part of the usual table's largest fluence that a phototype may be
	 * given.
	 */
	public double fluenceShare(@Nullable Phototype phototype) {
		return switch (phototype) {
			case IV -> this.phototypeFourShare;
			case V, VI -> this.phototypeFiveSixShare;
			case I, II, III -> 1;
			case null -> 1;
		};
	}

}
