package com.fadeline.api.course;

/** Contraindications asked for at a screening (DOMAIN.md, screening). */
public enum ScreeningItem {

	PREGNANT_OR_BREAST_FEEDING(Outcome.BLOCKED), INFECTION_OR_INFLAMMATION_AT_SITE(Outcome.BLOCKED),
	SUNBURN_OR_TAN(Outcome.BLOCKED), ORAL_ISOTRETINOIN(Outcome.BLOCKED), CHEMOTHERAPY(Outcome.BLOCKED),
	GOLD_THERAPY(Outcome.BLOCKED), PHOTOSENSITISING_MEDICINE(Outcome.BLOCKED), ST_JOHNS_WORT(Outcome.BLOCKED),
	ALLERGIC_REACTION_TO_INK(Outcome.BLOCKED), DIABETES(Outcome.CLEARANCE), EPILEPSY(Outcome.CLEARANCE),
	HEART_DISEASE_OR_PACEMAKER(Outcome.CLEARANCE), CLOTTING_DISORDER_OR_ANTICOAGULANT(Outcome.CLEARANCE),
	AUTOIMMUNE_DISEASE_OR_IMMUNOSUPPRESSION(Outcome.CLEARANCE), HEPATITIS_OR_HIV(Outcome.CLEARANCE),
	HISTORY_OF_CANCER(Outcome.CLEARANCE), LIVER_OR_KIDNEY_DISEASE(Outcome.CLEARANCE), KELOID_HISTORY(Outcome.CAUTION),
	VITILIGO(Outcome.CAUTION), PSORIASIS_AT_SITE(Outcome.CAUTION), MOLES_IN_FIELD(Outcome.CAUTION),
	PHOTOTYPE_V_OR_VI(Outcome.CAUTION), IRON_OXIDE_PIGMENT(Outcome.CAUTION), DEPILATION(Outcome.CAUTION);

	private final Outcome outcome;

	ScreeningItem(Outcome outcome) {
		this.outcome = outcome;
	}

	/** What it means when the item is present. */
	public Outcome outcome() {
		return this.outcome;
	}

	/** What the presence of an item leads to. */
	public enum Outcome {

		/** No treatment while it lasts. */
		BLOCKED,

		/** Treatment with a doctor's letter. */
		CLEARANCE,

		/** Treatment with care. */
		CAUTION

	}

}
