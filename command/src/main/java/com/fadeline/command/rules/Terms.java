package com.fadeline.command.rules;

import java.util.Locale;
import java.util.Map;

import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.course.treatment.Laser;

/** Formatter of constants: their English words, with names as the field spells them. */
final class Terms {

	private static final Map<Enum<?>, String> SPELLED = Map.of(Laser.ND_YAG, "Nd:YAG", Laser.TI_SAPPHIRE, "Ti:sapphire",
			ScreeningItem.PREGNANT_OR_BREAST_FEEDING, "pregnant or breast-feeding", ScreeningItem.ST_JOHNS_WORT,
			"St John's wort", ScreeningItem.HEPATITIS_OR_HIV, "hepatitis or HIV", ScreeningItem.PHOTOTYPE_V_OR_VI,
			"phototype V or VI");

	private Terms() {
	}

	static String of(Enum<?> constant) {
		return SPELLED.getOrDefault(constant, constant.name().toLowerCase(Locale.ROOT).replace('_', ' '));
	}

}
