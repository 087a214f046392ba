package com.fadeline.api.course.preparation;

/**
 * Contraindication asked for at a screening (DOMAIN.md, screening).
 * {@link #HERPES_AT_SITE} is a history of it, since an outbreak is an infection at the
 * site; {@link #NEW_MEDICINES} and {@link #NEW_OR_CHANGED_MOLES} are new since the
 * questions were last answered.
 */
public enum ScreeningItem {

	PREGNANT_OR_BREAST_FEEDING, INFECTION_OR_INFLAMMATION_AT_SITE, SUNBURN_OR_TAN, ORAL_ISOTRETINOIN, CHEMOTHERAPY,
	GOLD_THERAPY, PHOTOSENSITISING_MEDICINE, ST_JOHNS_WORT, ALLERGIC_REACTION_TO_INK, DIABETES, EPILEPSY,
	HEART_DISEASE_OR_PACEMAKER, CLOTTING_DISORDER_OR_ANTICOAGULANT, AUTOIMMUNE_DISEASE_OR_IMMUNOSUPPRESSION,
	HEPATITIS_OR_HIV, HISTORY_OF_CANCER, LIVER_OR_KIDNEY_DISEASE, KELOID_HISTORY, VITILIGO, PSORIASIS_AT_SITE,
	MOLES_IN_FIELD, PHOTOTYPE_V_OR_VI, IRON_OXIDE_PIGMENT, DEPILATION, NEW_MEDICINES, NEW_OR_CHANGED_MOLES,
	HERPES_AT_SITE, TOPICAL_RETINOID_OR_PEEL, ALLERGY_TO_LOCAL_ANAESTHETIC, ALLERGY_TO_LATEX_OR_ADHESIVE,
	FILLER_OR_TRANSPLANT, IMPLANT_UNDER_SITE;

	/** Consequence of the presence of an item. */
	public enum Outcome {

		/** No treatment while it is present. */
		BLOCKED,

		/** Treatment with a doctor's letter. */
		CLEARANCE,

		/** Treatment with care. */
		CAUTION

	}

}
