package com.fadeline.query.progress;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import com.fadeline.api.course.query.CareKind;
import com.fadeline.api.course.query.ProgressView.Care;
import com.fadeline.api.course.query.ReactionView;
import com.fadeline.api.course.treatment.Method;

import com.fadeline.wording.Wording;

/**
 * Advice on the skin after the last sitting: general facts of DOMAIN.md (laser settings,
 * intervals, saline, measuring fading), no medical advice.
 */
final class Aftercare {

	/** A saline scab takes 7 to 14 days. */
	private static final int SCAB_STARTS_TO_FALL = 7;

	private static final int SCAB_HAS_FALLEN = 14;

	/** Redness, blisters and crusts of a laser sitting heal within two weeks. */
	private static final int HEALED = 14;

	/** Standard photos are taken four weeks to six months after a sitting. */
	private static final int MONTHS_TO_JUDGE = 6;

	private Aftercare() {
	}

	/**
	 * @param last day of the last sitting
	 * @param earlyFadingDays days after which fading can be judged
	 */
	static List<Care> after(LocalDate last, Method method, LocalDate today, int earlyFadingDays,
			List<ReactionView> openReactions) {
		long days = ChronoUnit.DAYS.between(last, today);
		List<CareKind> kinds = new ArrayList<>();
		if (!openReactions.isEmpty()) {
			kinds.add(CareKind.REACTION);
		}
		switch (method) {
			case LASER -> {
				if (days < 1) {
					kinds.add(CareKind.FROSTING);
				}
				if (days < HEALED) {
					kinds.add(CareKind.LASER_HEALING);
				}
			}
			case SALINE -> {
				if (days < SCAB_HAS_FALLEN) {
					kinds.add((days < SCAB_STARTS_TO_FALL) ? CareKind.SCAB_FORMS : CareKind.SCAB_FALLS);
				}
			}
		}
		if (days < HEALED) {
			kinds.add(CareKind.WARNING_SIGNS);
		}
		LocalDate judged = last.plusDays(earlyFadingDays);
		if (today.isBefore(judged)) {
			kinds.add(CareKind.CLEARING);
		}
		else if (today.isBefore(last.plusMonths(MONTHS_TO_JUDGE))) {
			kinds.add(CareKind.JUDGE);
		}
		return kinds.stream().map((kind) -> new Care(kind, last, judged)).toList();
	}

	/** Returns the same in sentences. */
	static List<String> words(List<Care> cares, Wording wording) {
		List<String> sentences = new ArrayList<>();
		cares.forEach((care) -> sentences.add(words(care, wording)));
		if (!sentences.isEmpty()) {
			sentences.add("This is general information, not medical advice; ask your clinic when in doubt.");
		}
		return sentences;
	}

	private static String words(Care care, Wording wording) {
		return switch (care.kind()) {
			case REACTION ->
				"A reaction is still open: show it to your clinic before anything else is done to the skin.";
			case FROSTING -> "White frosting goes within about 20 minutes; a photo of today does not yet show "
					+ "what the laser has done.";
			case LASER_HEALING ->
				"Wash the skin gently and pat it dry; do not scratch or pick it, leave blisters closed, "
						+ "no sun, swimming or sauna until it has healed.";
			case SCAB_FORMS -> "A scab forms where saline was worked in. Keep it dry and let it fall by itself.";
			case SCAB_FALLS ->
				"The scab falls between the 7th and the 14th day. Keep it dry until then and do not " + "pick it.";
			case WARNING_SIGNS -> "Call your clinic at once for spreading redness, pus, fever or severe pain.";
			case CLEARING -> "The body is still clearing ink from the sitting of %s; fading can be judged from %s."
				.formatted(wording.day(care.sitting()), wording.day(care.judged()));
			case JUDGE ->
				"Fading since the sitting of %s can be judged now; take the photo in the same light as before."
					.formatted(wording.day(care.sitting()));
		};
	}

}
