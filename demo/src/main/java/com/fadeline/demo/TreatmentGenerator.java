package com.fadeline.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.Colour;
import com.fadeline.api.course.assessment.Phototype;
import com.fadeline.api.course.treatment.Anaesthetic;
import com.fadeline.api.course.treatment.Endpoint;
import com.fadeline.api.course.treatment.Eyewear;
import com.fadeline.api.course.treatment.LaserSettings;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.Pulse;
import com.fadeline.api.course.treatment.PulseUnit;
import com.fadeline.api.course.treatment.SalineTreatment;
import com.fadeline.api.course.treatment.Solution;
import com.fadeline.api.course.treatment.Technique;
import com.fadeline.demo.Premises.Device;
import com.fadeline.demo.Premises.Specialist;

/**
 * Generator of the treatments at the sittings of one course, with settings within
 * DOMAIN.md's usual ranges: the fluence begins low and rises by about a tenth at most, so
 * that a zone that is treated every other time has no jump.
 */
final class TreatmentGenerator {

	private final Dice dice;

	private final Device device;

	private final int wavelengthNm;

	private final double spotMm;

	private final double areaCm2;

	private double fluenceJcm2;

	TreatmentGenerator(Dice dice, Assessment assessment, List<Device> devices) {
		this.dice = dice;
		this.device = device(assessment, devices);
		this.wavelengthNm = wavelength(assessment, this.device);
		this.spotMm = dice.oneOf(List.of(3.0, 4.0, 5.0));
		this.areaCm2 = dice.between(25, 180);
		this.fluenceJcm2 = tenths(firstFluence(this.device.unit(), dice) * (isDark(assessment) ? 0.8 : 1));
	}

	Device device() {
		return this.device;
	}

	private static boolean isDark(Assessment assessment) {
		Phototype phototype = assessment.phototype();
		return phototype != null && phototype.compareTo(Phototype.V) >= 0;
	}

	/**
	 * Returns a device with 1064 nm on dark skin, which is safest; else one that suits
	 * the colours.
	 */
	private static Device device(Assessment assessment, List<Device> devices) {
		boolean shifted = assessment.colours().contains(Colour.BLUE) || assessment.colours().contains(Colour.GREEN);
		boolean longest = isDark(assessment) || !shifted;
		return devices.stream()
			.filter((device) -> device.wavelengthsNm().contains(1064) == longest)
			.findFirst()
			.orElseThrow();
	}

	private static int wavelength(Assessment assessment, Device device) {
		boolean warm = assessment.colours().contains(Colour.RED) || assessment.colours().contains(Colour.BROWN);
		int wanted = (warm && !assessment.colours().contains(Colour.BLACK) && !isDark(assessment)) ? 532 : 1064;
		return device.wavelengthsNm().contains(wanted) ? wanted
				: device.wavelengthsNm().stream().mapToInt(Integer::intValue).max().orElseThrow();
	}

	private static double firstFluence(PulseUnit unit, Dice dice) {
		return switch (unit) {
			case NS -> dice.between(1.8, 2.8);
			case PS -> dice.between(0.8, 1.6);
		};
	}

	LaserSettings testShots() {
		return settings(1);
	}

	LaserTreatment laser(Instant at, List<String> zones, Specialist specialist) {
		boolean r20 = this.dice.chance(0.05);
		LaserTreatment treatment = new LaserTreatment(at, zones, specialist.id(), this.device.id(),
				List.of(settings(r20 ? 4 : 1)), r20 ? Technique.R20 : Technique.STANDARD,
				Endpoint.values()[this.dice.weighed(0, 3, 10, 1, 0)], null, this.dice.chance(0.6) ? cream() : null,
				"chilled air", "goggles, metal shields for the client", goggles(), this.areaCm2,
				this.dice.between(2, 7), null);
		this.fluenceJcm2 = wholeTenths(Math.min(this.fluenceJcm2 * this.dice.between(1.0, 1.11), mostJcm2()));
		return treatment;
	}

	/** Returns the highest fluence in J/cm² that suits dark skin and a large spot too. */
	private double mostJcm2() {
		return (this.device.unit() == PulseUnit.PS) ? 3.4 : 5.5;
	}

	private Anaesthetic cream() {
		double grams = Math.clamp(Math.rint(this.areaCm2 / 20), 2, 6);
		return new Anaesthetic("lidocaine cream", 5.0, grams, 45, false, null, null);
	}

	private Eyewear goggles() {
		return new Eyewear(7.0, this.device.wavelengthsNm().stream().map(Eyewear.Span::of).toList());
	}

	private LaserSettings settings(int passes) {
		return new LaserSettings(this.device.laser(), this.wavelengthNm, this.fluenceJcm2, this.spotMm,
				new Pulse(this.device.pulse(), this.device.unit()), 5.0, passes, null, null, List.of());
	}

	SalineTreatment saline(Instant at, List<String> zones, Specialist specialist) {
		LocalDate day = at.atZone(ZoneOffset.UTC).toLocalDate();
		String lot = "S%02d%02d".formatted(day.getYear() % 100, day.getMonthValue());
		return new SalineTreatment(at, zones, specialist.id(), Solution.SALINE, "hypertonic saline, 23 %", lot,
				day.plusMonths(this.dice.between(6, 20)).withDayOfMonth(1), "5 round liner",
				"N" + this.dice.between(10000, 99999), "rotary pen", this.dice.between(2, 3),
				(double) this.dice.between(10, 20), (double) this.dice.between(4, 18), "pinpoint bleeding",
				this.dice.between(2, 6), null);
	}

	private static double tenths(double value) {
		return Math.round(value * 10) / 10.0;
	}

	private static double wholeTenths(double value) {
		return Math.floor(value * 10) / 10;
	}

	/** Returns the same treatment with the true pain rating. */
	static LaserTreatment corrected(LaserTreatment treatment, @Nullable Integer pain) {
		return new LaserTreatment(treatment.performedAt(), treatment.zones(), treatment.operatorId(),
				treatment.deviceId(), treatment.settings(), treatment.technique(), treatment.endpoint(),
				treatment.anaesthesia(), treatment.anaesthetic(), treatment.cooling(), treatment.eyeProtection(),
				treatment.eyewear(), treatment.areaCm2(), pain, treatment.notes());
	}

	/** Returns the treatment as recorded in a hurry, without endpoint, area and pain. */
	static LaserTreatment hurried(LaserTreatment treatment) {
		return new LaserTreatment(treatment.performedAt(), treatment.zones(), treatment.operatorId(),
				treatment.deviceId(), treatment.settings(), treatment.technique(), null, treatment.anaesthesia(),
				treatment.anaesthetic(), treatment.cooling(), treatment.eyeProtection(), treatment.eyewear(), null,
				null, null);
	}

}
