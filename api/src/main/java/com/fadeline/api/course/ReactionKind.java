package com.fadeline.api.course;

/** Kinds of adverse reaction (DOMAIN.md, reactions). */
public enum ReactionKind {

	PAIN, ERYTHEMA, OEDEMA, BLISTER, CRUST, PURPURA, INFECTION, HYPOPIGMENTATION, HYPERPIGMENTATION, TEXTURAL_CHANGE,
	HYPERTROPHIC_SCAR, KELOID_SCAR, ATROPHIC_SCAR, ALLERGIC, DARKENING, HAIR_LOSS, ITCHING, BURN, OOZING,

	/** What none of these is; it is described in words. */
	OTHER;

	/**
	 * Whether any further sitting waits while it is open, however slight: laser spreads
	 * what the skin is allergic to, darkens darkened pigment for good, and adds to scars
	 * that grow (DESIGN.md, reaction.kind).
	 */
	public boolean stopsAtAnyGrade() {
		return switch (this) {
			case ALLERGIC, DARKENING, HYPERTROPHIC_SCAR, KELOID_SCAR -> true;
			default -> false;
		};
	}

	/** The grade from which on it is cleared by a doctor, even once it is over. */
	public int clearedFrom() {
		return (this == ALLERGIC) ? 2 : Reaction.SEVERE;
	}

}
