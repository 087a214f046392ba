package com.fadeline.api.policy;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fadeline.api.course.assessment.Colour;
import com.fadeline.api.course.treatment.Laser;
import com.fadeline.api.course.treatment.PulseUnit;

/**
 * Value object of the lasers that suit each ink and skin (DOMAIN.md, wavelength and ink).
 * Yellow and purple at 532 nm, and purple at 694 nm, are practice; no wavelength suits
 * flesh or white, whose titanium dioxide and iron oxide darken.
 *
 * @param inks colours that a wavelength in nanometres reaches; for one that is not listed
 * it is unknown
 * @param pulses the pulses that a laser emits; one that is not listed may emit any
 * @param wavelengths the wavelengths in nanometres that a laser emits, with handpieces;
 * one that is not listed may emit any
 * @param riskyOnDarkSkinNm wavelengths in nanometres that shift the colour of phototypes
 * V and VI
 * @param notOnDarkSkinNm those of them that need a reason there
 */
public record LaserChoice(Map<Integer, Set<Colour>> inks, Map<Laser, Set<PulseUnit>> pulses,
		Map<Laser, Set<Integer>> wavelengths, Set<Integer> riskyOnDarkSkinNm, Set<Integer> notOnDarkSkinNm) {

	/** Sorts them, so that equal choices are always written alike. */
	public LaserChoice {
		Map<Integer, Set<Colour>> byWavelength = new TreeMap<>();
		inks.forEach((wavelength, colours) -> byWavelength.put(wavelength, sorted(colours)));
		inks = Collections.unmodifiableMap(byWavelength);
		Map<Laser, Set<PulseUnit>> byLaser = new EnumMap<>(Laser.class);
		pulses.forEach((laser, units) -> byLaser.put(laser, sorted(units)));
		pulses = Collections.unmodifiableMap(byLaser);
		Map<Laser, Set<Integer>> made = new EnumMap<>(Laser.class);
		wavelengths.forEach((laser, wavelength) -> made.put(laser, sorted(wavelength)));
		wavelengths = Collections.unmodifiableMap(made);
		riskyOnDarkSkinNm = sorted(riskyOnDarkSkinNm);
		notOnDarkSkinNm = sorted(notOnDarkSkinNm);
	}

	static LaserChoice standard() {
		Set<Colour> blackToGreen = EnumSet.of(Colour.BLACK, Colour.BLUE, Colour.GREEN);
		Set<Colour> blueAndGreen = EnumSet.of(Colour.BLUE, Colour.GREEN);
		Set<Colour> warm = EnumSet.of(Colour.RED, Colour.ORANGE, Colour.YELLOW, Colour.PURPLE, Colour.BROWN);
		Set<Colour> blackToPurple = EnumSet.of(Colour.BLACK, Colour.BLUE, Colour.GREEN, Colour.PURPLE);
		return new LaserChoice(
				Map.of(1064, EnumSet.of(Colour.BLACK, Colour.GREY, Colour.BLUE), 532, warm, 755, blackToGreen, 694,
						blackToPurple, 785, blueAndGreen, 730, blueAndGreen, 650, blueAndGreen, 585, blueAndGreen),
				Map.of(Laser.ND_YAG, EnumSet.allOf(PulseUnit.class), Laser.ALEXANDRITE, EnumSet.allOf(PulseUnit.class),
						Laser.RUBY, EnumSet.of(PulseUnit.NS), Laser.TI_SAPPHIRE, EnumSet.of(PulseUnit.PS)),
				Map.of(Laser.ND_YAG, Set.of(532, 585, 650, 1064), Laser.ALEXANDRITE, Set.of(755), Laser.RUBY,
						Set.of(694), Laser.TI_SAPPHIRE, Set.of(730, 785)),
				Set.of(532, 694, 755), Set.of(532));
	}

	private static <T extends Comparable<T>> Set<T> sorted(Set<T> values) {
		return Collections.unmodifiableSet(new TreeSet<>(values));
	}

}
