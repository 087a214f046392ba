package com.fadeline.api.policy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Finding;
import com.fadeline.api.Severity;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Phototype;
import com.fadeline.api.course.assessment.Pigment;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.Pulse;
import com.fadeline.api.policy.ImpossibleNumberException.Reason;

/**
 * Value object of the numbers of the clinical rules, set under {@code fadeline.policy}.
 * Sources: DOMAIN.md.
 *
 * @param plan how many sittings a course may be planned for
 * @param intervals days between sittings on one zone
 * @param limits possible range of each laser setting
 * @param usual usual range of each laser setting
 * @param lasers the lasers that suit each ink and skin
 * @param dose limits for a dose of light and of anaesthetic
 * @param energyTolerance largest relative disagreement of a stated pulse energy with
 * fluence times spot area
 * @param fluenceRise largest relative rise of the fluence over the last sitting
 * @param salineAreaCm2 largest area of one saline sitting in square centimetres, since
 * all of it must scab
 * @param screening consequences of the answers to the contraindication questions
 * @param patchTestReading how long after it was made a patch test can be read
 * @param patchTests what a patch test covers
 * @param openReactionGrade the least grade of a reaction for which sittings wait
 * @param adultAge age in years from which a client consents alone
 * @param consentMonths after how many months a consent is signed again; 0 for never
 * (house rule)
 * @param consentSameDay severity of a consent that was signed on the day of the sitting,
 * which a clinic may forbid: then a sitting needs a reason, and its booking a caution
 * @param earlyFadingDays a reading sooner than this after a sitting counts less
 * @param forecastOwnCourses how many courses of a clinic must have been treated and read
 * until the forecast goes by them, too; 0 for never
 * @param bookingAhead how far ahead sittings are booked (house rule)
 * @param retention how long records of a treatment are kept after the last entry
 * @param clockTolerance how far a sender's clock may be ahead of the service's
 */
public record Policy(PlanLimits plan, Intervals intervals, SettingsLimits limits, UsualSettings usual,
		LaserChoice lasers, DoseLimits dose, double energyTolerance, double fluenceRise, double salineAreaCm2,
		ScreeningPolicy screening, Duration patchTestReading, PatchTests patchTests, int openReactionGrade,
		int adultAge, int consentMonths, Severity consentSameDay, int earlyFadingDays, int forecastOwnCourses,
		Period bookingAhead, Period retention, Duration clockTolerance) {

	/**
	 * @throws IllegalArgumentException if a number is impossible
	 */
	public Policy {
		check(energyTolerance >= 0, "energy-tolerance", energyTolerance, Reason.AT_LEAST, 0);
		check(fluenceRise >= 0, "fluence-rise", fluenceRise, Reason.AT_LEAST, 0);
		check(salineAreaCm2 > 0, "saline-area-cm2", salineAreaCm2, Reason.MORE_THAN, 0);
		check(!patchTestReading.isNegative(), "patch-test-reading", patchTestReading, Reason.NO_NEGATIVE_TIME);
		check(openReactionGrade >= 1 && openReactionGrade <= 5, "open-reaction-grade", openReactionGrade,
				Reason.BETWEEN, 1, 5);
		check(adultAge >= 0, "adult-age", adultAge, Reason.AT_LEAST, 0);
		check(consentMonths >= 0, "consent-months", consentMonths, Reason.AT_LEAST, 0);
		check(consentSameDay != Severity.INVALID, "consent-same-day", consentSameDay, Reason.CAUTION_OR_BREACH);
		check(earlyFadingDays >= 0, "early-fading-days", earlyFadingDays, Reason.AT_LEAST, 0);
		check(forecastOwnCourses >= 0, "forecast-own-courses", forecastOwnCourses, Reason.AT_LEAST, 0);
		check(!bookingAhead.isNegative() && !bookingAhead.isZero(), "booking-ahead", bookingAhead, Reason.SOME_TIME);
		check(!retention.isNegative(), "retention", retention, Reason.NO_NEGATIVE_TIME);
		check(!clockTolerance.isNegative(), "clock-tolerance", clockTolerance, Reason.NO_NEGATIVE_TIME);
	}

	static void check(boolean possible, String name, Object value, Reason otherwise, Object... limits) {
		if (!possible) {
			throw ImpossibleNumberException.of(name, value, otherwise, limits);
		}
	}

	/** Returns the default policy. */
	public static Policy standard() {
		return new Policy(new PlanLimits(3, 10),
				new Intervals(new Interval(21, 42, 56), new Interval(28, 56, 70), new Interval(42, 56, 56)),
				new SettingsLimits(new Range(0.05, 25), new Range(0.5, 20), new Range(100, 1000), new Range(1, 150),
						new Range(0.1, 50), new Range(1, 10), new Range(0.1, 3000)),
				new UsualSettings(new Range(0.2, 6), new Range(1, 12), new Range(0.5, 6), new Range(1, 12),
						new Range(2, 10), new Range(250, 800), new Range(4, 100), new Range(1, 10), 4, 700),
				LaserChoice.standard(), DoseLimits.standard(), 0.10, 0.25, 60, ScreeningPolicy.standard(),
				Duration.ofHours(48), new PatchTests(1.25, Period.ofMonths(6), 7), 2, 18, 0, Severity.CAUTION, 28, 8,
				Period.ofYears(2), Period.ofYears(8), Duration.ofMinutes(1));
	}

	/**
	 * Value object of the coverage of a patch test.
	 *
	 * @param fluenceFactor how many times the tested fluence a sitting may use (practice)
	 * @param validity how long after it was made it covers sittings (practice)
	 * @param darkeningDays days after which inks that can darken are read: iron oxide,
	 * white, flesh and brown show it after one to two weeks
	 */
	public record PatchTests(double fluenceFactor, Period validity, int darkeningDays) {

		/**
		 * @throws IllegalArgumentException if a number is impossible
		 */
		public PatchTests {
			check(fluenceFactor >= 1, "fluence-factor", fluenceFactor, Reason.AT_LEAST, 1);
			check(!validity.isNegative() && !validity.isZero(), "validity", validity, Reason.SOME_TIME);
			check(darkeningDays >= 0, "darkening-days", darkeningDays, Reason.AT_LEAST, 0);
		}

	}

	/** Value object of the fewest and most sittings of a plan. */
	public record PlanLimits(int min, int max) {

		/**
		 * @throws IllegalArgumentException if no plan is possible
		 */
		public PlanLimits {
			if (min < 1 || min > max) {
				throw ImpossibleNumberException
					.together("A plan cannot have %d to %d sittings; start with 1 or more, and end with no fewer"
						.formatted(min, max), Reason.PLAN, min, max);
			}
		}

	}

	/**
	 * Value object of the intervals by method and pigment.
	 *
	 * @param laserSmp laser on scalp micropigmentation (Wu 2021; six weeks in practice)
	 * @param laserTattoo laser on tattoo ink or off the scalp (Bencini 2012; Cannarozzo
	 * 2021)
	 * @param saline any saline sitting
	 */
	public record Intervals(Interval laserSmp, Interval laserTattoo, Interval saline) {

		/** Returns the interval for a method on a site as assessed. */
		public Interval of(Method method, @Nullable BodySite site, Assessment assessment) {
			return switch (method) {
				case SALINE -> this.saline;
				case LASER -> (site == BodySite.SCALP && assessment.pigment() != Pigment.TATTOO_INK) ? this.laserSmp
						: this.laserTattoo;
			};
		}

	}

	/**
	 * Value object of the days between two sittings on one zone.
	 *
	 * @param floorDays fewer is a breach
	 * @param recommendedDays fewer is a caution
	 * @param recommendedDarkSkinDays the same for phototypes IV to VI
	 */
	public record Interval(int floorDays, int recommendedDays, int recommendedDarkSkinDays) {

		/**
		 * @throws IllegalArgumentException if fewer days are recommended than permitted
		 */
		public Interval {
			if (floorDays < 0 || recommendedDays < floorDays || recommendedDarkSkinDays < floorDays) {
				throw ImpossibleNumberException.together(
						"%d days are permitted and %d recommended, on dark skin %d; permit 0 or more, and recommend no fewer than are permitted"
							.formatted(floorDays, recommendedDays, recommendedDarkSkinDays),
						Reason.INTERVAL, floorDays, recommendedDays, recommendedDarkSkinDays);
			}
		}

		/** Returns the recommended days for a phototype; null if not known. */
		public int recommendedDays(@Nullable Phototype phototype) {
			return (phototype != null && phototype.compareTo(Phototype.IV) >= 0) ? this.recommendedDarkSkinDays
					: this.recommendedDays;
		}

	}

	/**
	 * Value object of the possible range of each laser setting; a value outside is
	 * mistyped.
	 */
	public record SettingsLimits(Range fluenceJcm2, Range spotMm, Range pulsePs, Range pulseNs, Range repetitionHz,
			Range passes, Range areaCm2) {
	}

	/**
	 * Value object of the usual range of each laser setting.
	 *
	 * @param picosecondJcm2 fluence of picosecond pulses
	 * @param nanosecond1064Jcm2 fluence of nanosecond pulses at 1064 nm; likewise at 532
	 * nm and elsewhere
	 * @param maxPasses most passes, if a technique repeats them
	 */
	public record UsualSettings(Range picosecondJcm2, Range nanosecond1064Jcm2, Range nanosecond532Jcm2,
			Range nanosecondJcm2, Range spotMm, Range pulsePs, Range pulseNs, Range repetitionHz, int maxPasses,
			double maxAreaCm2) {

		/** Returns the usual fluence for a wavelength in nanometres and a pulse. */
		public Range fluenceJcm2(int wavelengthNm, Pulse pulse) {
			if (pulse.picosecond()) {
				return this.picosecondJcm2;
			}
			return switch (wavelengthNm) {
				case 1064 -> this.nanosecond1064Jcm2;
				case 532 -> this.nanosecond532Jcm2;
				default -> this.nanosecondJcm2;
			};
		}

	}

	/** Value object of a range from min to max, both included. */
	public record Range(double min, double max) {

		/**
		 * @throws IllegalArgumentException if the range is empty
		 */
		public Range {
			if (!(min <= max)) {
				throw ImpossibleNumberException.together(
						"Nothing lies in %s to %s; exchange them".formatted(plain(min), plain(max)), Reason.ORDER, min,
						max);
			}
		}

		public boolean contains(double value) {
			return value >= this.min && value <= this.max;
		}

		/** Returns the range as a value of a rule. */
		public Finding.Value value() {
			return Finding.Value.range(this.min, this.max);
		}

		/** Returns the range in words, such as 0.05–25. */
		public String span() {
			return "%s–%s".formatted(plain(this.min), plain(this.max));
		}

		/** Formats a number, without decimals if it is whole. */
		public static String plain(double value) {
			if (!Double.isFinite(value)) {
				return String.valueOf(value);
			}
			return (value == Math.rint(value)) ? String.valueOf((long) value)
					: new BigDecimal(String.valueOf(value)).toPlainString();
		}

	}

}
