package com.fadeline.web.json;

import java.util.Map;

import com.fadeline.api.course.Consent;
import com.fadeline.api.course.ConsentView;
import com.fadeline.api.course.Fading;
import com.fadeline.api.course.FadingView;
import com.fadeline.api.course.PatchTest;
import com.fadeline.api.course.PatchTestView;
import com.fadeline.api.course.Reaction;
import com.fadeline.api.course.ReactionView;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * Shows what is on record by the fields it was sent with, and beside them what became of
 * it.
 */
public final class FlatViews {

	/** What to mix into which type, for any mapper that writes or describes views. */
	public static final Map<Class<?>, Class<?>> MIX_INS = Map.of(ConsentView.class, OfConsent.class, FadingView.class,
			OfFading.class, PatchTestView.class, OfPatchTest.class, ReactionView.class, OfReaction.class);

	private FlatViews() {
	}

	private interface OfConsent {

		@JsonUnwrapped
		Consent consent();

	}

	private interface OfFading {

		@JsonUnwrapped
		Fading fading();

	}

	private interface OfPatchTest {

		@JsonUnwrapped
		PatchTest patchTest();

	}

	private interface OfReaction {

		@JsonUnwrapped
		Reaction reaction();

	}

}
