package com.fadeline.web.json;

import java.util.Map;

import com.fadeline.api.Finding;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.preparation.Consent;
import com.fadeline.api.course.preparation.PatchTest;
import com.fadeline.api.course.query.ConsentView;
import com.fadeline.api.course.query.FadingView;
import com.fadeline.api.course.query.PatchTestView;
import com.fadeline.api.course.query.ReactionView;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * Mix-ins that show recorded facts by the fields in which they were sent, with their
 * outcome beside them, and rules and findings without what only pages need.
 */
public final class FlatViews {

	/**
	 * Mix-ins by the type that they apply to, for any mapper that writes or describes
	 * views.
	 */
	public static final Map<Class<?>, Class<?>> MIX_INS = Map.of(ConsentView.class, OfConsent.class, FadingView.class,
			OfFading.class, PatchTestView.class, OfPatchTest.class, ReactionView.class, OfReaction.class,
			FindPolicy.Rule.class, OfRule.class, Finding.class, OfFinding.class, Finding.Value.class, OfValue.class);

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

	@JsonIgnoreProperties("field")
	private interface OfFinding {

	}

	@JsonIgnoreProperties("parts")
	private interface OfValue {

	}

	@JsonIgnoreProperties("values")
	private interface OfRule {

	}

}
