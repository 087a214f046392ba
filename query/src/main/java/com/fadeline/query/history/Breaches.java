package com.fadeline.query.history;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import com.fadeline.api.AcceptedFinding;
import com.fadeline.query.words.Sentences;

/** Text of the broken rules with their reasons. */
final class Breaches {

	private Breaches() {
	}

	/** Returns a sentence for each, with a space before it; empty if none was broken. */
	static String of(List<AcceptedFinding> findings) {
		return findings.stream()
			.filter((finding) -> finding.reason() != null)
			.map((finding) -> " Went ahead despite: %s. Reason: %s.".formatted(words(finding.rule()),
					Sentences.plain(Objects.requireNonNull(finding.reason()))))
			.collect(Collectors.joining());
	}

	private static String words(String rule) {
		return switch (rule) {
			case "plan.maximum" -> "more sittings than planned";
			case "interval.floor" -> "zone not rested long enough";
			case "consent.treatment" -> "no consent to treatment";
			case "screening.missing" -> "health questions not asked";
			case "screening.expired" -> "health answers expired";
			case "screening.blocked" -> "health answers rule out treatment";
			case "screening.clearance" -> "no doctor's letter";
			case "patchTest.missing" -> "no patch test";
			case "patchTest.unread" -> "patch test not read";
			case "patchTest.reacted" -> "patch test showed a reaction";
			case "patchTest.covers" -> "patch test does not cover the sitting";
			case "patchTest.darkening" -> "patch test not read again for darkening";
			case "saline.expired" -> "product expired";
			case "reaction.open" -> "open reaction";
			case "reaction.kind" -> "earlier reaction not cleared";
			case "client.minor" -> "client under age";
			case "settings.fluenceJump" -> "fluence much higher than last time";
			case "settings.phototypeCap" -> "laser too strong for this skin";
			case "eyewear.missing" -> "no eyewear recorded";
			case "eyewear.covers" -> "eyewear does not cover the wavelength";
			case "outcome.target" -> "target not reached";
			default -> "a rule of the clinic";
		};
	}

}
