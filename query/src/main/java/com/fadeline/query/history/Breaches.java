package com.fadeline.query.history;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import com.fadeline.api.AcceptedFinding;
import com.fadeline.query.words.Sentences;

/** Tells which rules were broken, and why. */
final class Breaches {

	private Breaches() {
	}

	/** A sentence for each, with a space before it; empty where none was broken. */
	static String of(List<AcceptedFinding> findings) {
		return findings.stream()
			.filter((finding) -> finding.reason() != null)
			.map((finding) -> " It was done although %s: %s.".formatted(words(finding.rule()),
					Sentences.plain(Objects.requireNonNull(finding.reason()))))
			.collect(Collectors.joining());
	}

	private static String words(String rule) {
		return switch (rule) {
			case "plan.maximum" -> "it is one more than was planned";
			case "interval.floor" -> "the skin has less rest than it should have";
			case "consent.treatment" -> "no consent to treatment was in force";
			case "screening.missing" -> "the health questions had not been answered";
			case "screening.expired" -> "the answers to the health questions were out of date";
			case "screening.blocked" -> "an answer to the health questions speaks against it";
			case "screening.clearance" -> "a doctor's letter was missing";
			case "patchTest.missing" -> "no patch test had been made";
			case "patchTest.unread" -> "the patch test had not been read";
			case "patchTest.reacted" -> "the skin had reacted to the patch test";
			case "patchTest.covers" -> "the patch test did not cover its settings";
			case "patchTest.darkening" -> "the patch test had not been read again for darkening";
			case "saline.expired" -> "the product had expired";
			case "reaction.open" -> "a reaction was not over yet";
			case "reaction.kind" -> "an earlier reaction was not cleared";
			case "client.minor" -> "the client was under age";
			case "settings.fluenceJump" -> "the laser was set much higher than the last time";
			case "settings.phototypeCap" -> "the light often changes the colour of such skin";
			case "eyewear.missing" -> "no eyewear was on record";
			case "eyewear.covers" -> "the eyewear did not cover the light";
			default -> "a rule of the clinic is broken";
		};
	}

}
