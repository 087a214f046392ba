package com.fadeline.api.course.observation;

/** Kind of an adverse reaction (DOMAIN.md, reactions). */
public enum ReactionKind {

	PAIN, ERYTHEMA, OEDEMA, BLISTER, CRUST, PURPURA, INFECTION, HYPOPIGMENTATION, HYPERPIGMENTATION, TEXTURAL_CHANGE,
	HYPERTROPHIC_SCAR, KELOID_SCAR, ATROPHIC_SCAR, ALLERGIC, DARKENING, HAIR_LOSS, ITCHING, BURN, OOZING,

	/** Any other kind; it is described in words. */
	OTHER;

	/**
	 * Returns whether any further sitting waits while it is open, at any grade: laser
	 * spreads allergens, darkens darkened pigment permanently, and adds to growing scars
	 * (DESIGN.md, reaction.kind).
	 */
	public boolean stopsAtAnyGrade() {
		return switch (this) {
			case ALLERGIC, DARKENING, HYPERTROPHIC_SCAR, KELOID_SCAR -> true;
			case PAIN, ERYTHEMA, OEDEMA, BLISTER, CRUST, PURPURA, INFECTION, HYPOPIGMENTATION, HYPERPIGMENTATION,
					TEXTURAL_CHANGE, ATROPHIC_SCAR, HAIR_LOSS, ITCHING, BURN, OOZING, OTHER ->
				false;
		};
	}

	/**
	 * Returns the least grade that has to be cleared by a doctor, even once it is
	 * resolved.
	 */
	public int clearedFrom() {
		return (this == ALLERGIC) ? 2 : Reaction.SEVERE;
	}

}
