package com.fadeline.command.rules;

import java.util.Locale;
import java.util.Map;

import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.course.treatment.Laser;

/** Formatter of constants: their English words, as pages say them. */
final class Terms {

	private static final Map<Enum<?>, String> SPELLED = Map.ofEntries(Map.entry(Laser.ND_YAG, "Nd:YAG"),
			Map.entry(Laser.TI_SAPPHIRE, "Ti:sapphire"),
			Map.entry(ScreeningItem.PREGNANT_OR_BREAST_FEEDING, "pregnant or breast-feeding"),
			Map.entry(ScreeningItem.INFECTION_OR_INFLAMMATION_AT_SITE, "infection or inflammation at the site"),
			Map.entry(ScreeningItem.ORAL_ISOTRETINOIN, "isotretinoin by mouth"),
			Map.entry(ScreeningItem.PHOTOSENSITISING_MEDICINE, "medicine that makes the skin sensitive to light"),
			Map.entry(ScreeningItem.ST_JOHNS_WORT, "St John's wort"),
			Map.entry(ScreeningItem.HEPATITIS_OR_HIV, "hepatitis or HIV"),
			Map.entry(ScreeningItem.HISTORY_OF_CANCER, "cancer now or in the past"),
			Map.entry(ScreeningItem.KELOID_HISTORY, "keloid scars"),
			Map.entry(ScreeningItem.PSORIASIS_AT_SITE, "psoriasis at the site"),
			Map.entry(ScreeningItem.MOLES_IN_FIELD, "moles in the field"),
			Map.entry(ScreeningItem.PHOTOTYPE_V_OR_VI, "phototype V or VI"),
			Map.entry(ScreeningItem.DEPILATION, "depilation of the field"),
			Map.entry(ScreeningItem.NEW_MEDICINES, "new medicines since last time"),
			Map.entry(ScreeningItem.NEW_OR_CHANGED_MOLES, "new or changed moles in the field"),
			Map.entry(ScreeningItem.HERPES_AT_SITE, "herpes at the site before (cold sores)"),
			Map.entry(ScreeningItem.TOPICAL_RETINOID_OR_PEEL, "retinoid cream or peel at the site"),
			Map.entry(ScreeningItem.ALLERGY_TO_LOCAL_ANAESTHETIC, "allergy to local anaesthetics"),
			Map.entry(ScreeningItem.ALLERGY_TO_LATEX_OR_ADHESIVE, "allergy to latex or adhesives"),
			Map.entry(ScreeningItem.FILLER_OR_TRANSPLANT, "filler or hair transplant at the site"),
			Map.entry(ScreeningItem.IMPLANT_UNDER_SITE, "implant under the site"));

	private Terms() {
	}

	static String of(Enum<?> constant) {
		return SPELLED.getOrDefault(constant, constant.name().toLowerCase(Locale.ROOT).replace('_', ' '));
	}

}
