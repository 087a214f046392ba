package com.fadeline.query.progress;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import com.fadeline.api.course.Method;
import com.fadeline.api.course.ReactionView;

import static com.fadeline.query.words.Words.day;

/**
 * Says in short sentences where the skin is after the last sitting. General facts of
 * DOMAIN.md (laser settings, intervals, saline, measuring fading), no medical advice.
 */
final class Aftercare {

	/** A saline scab takes 7 to 14 days. */
	private static final int SCAB_STARTS_TO_FALL = 7;

	private static final int SCAB_HAS_FALLEN = 14;

	/** Standard photos are taken four weeks to six months after a sitting. */
	private static final int MONTHS_TO_JUDGE = 6;

	private Aftercare() {
	}

	/**
	 * @param last day of the last sitting
	 * @param earlyFadingDays days after which fading can be judged
	 */
	static List<String> after(LocalDate last, Method method, LocalDate today, int earlyFadingDays,
			List<ReactionView> openReactions) {
		long days = ChronoUnit.DAYS.between(last, today);
		List<String> sentences = new ArrayList<>();
		if (!openReactions.isEmpty()) {
			sentences.add("A reaction is still open: show it to your clinic before anything else is done to the skin.");
		}
		switch (method) {
			case LASER -> {
				if (days < 1) {
					sentences.add("White frosting goes within about 20 minutes; a photo of today does not yet show "
							+ "what the laser has done.");
				}
			}
			case SALINE -> {
				if (days < SCAB_STARTS_TO_FALL) {
					sentences.add("A scab forms where saline was worked in. Keep it dry and let it fall by itself.");
				}
				else if (days < SCAB_HAS_FALLEN) {
					sentences.add("The scab falls between the 7th and the 14th day. Keep it dry until then and do not "
							+ "pick it.");
				}
			}
		}
		LocalDate judged = last.plusDays(earlyFadingDays);
		if (today.isBefore(judged)) {
			sentences.add("The body is still clearing ink from the sitting of %s; fading can be judged from %s."
				.formatted(day(last), day(judged)));
		}
		else if (today.isBefore(last.plusMonths(MONTHS_TO_JUDGE))) {
			sentences
				.add("Fading since the sitting of %s can be judged now; take the photo in the same light as before."
					.formatted(day(last)));
		}
		if (!sentences.isEmpty()) {
			sentences.add("This is general information, not medical advice; ask your clinic when in doubt.");
		}
		return sentences;
	}

}
