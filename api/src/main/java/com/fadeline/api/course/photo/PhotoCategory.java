package com.fadeline.api.course.photo;

import java.util.Set;

import com.fadeline.api.course.preparation.ConsentKind;

/** Use that a photo is for, by the consents that it needs. */
public enum PhotoCategory {

	CLINICAL(Set.of(ConsentKind.PHOTOGRAPHY)),

	MARKETING(Set.of(ConsentKind.PHOTOGRAPHY, ConsentKind.MARKETING));

	private final Set<ConsentKind> consents;

	PhotoCategory(Set<ConsentKind> consents) {
		this.consents = consents;
	}

	/** Returns the consents without which such a photo is neither taken nor shown. */
	public Set<ConsentKind> consents() {
		return this.consents;
	}

}
