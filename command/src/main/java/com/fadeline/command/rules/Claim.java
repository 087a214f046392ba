package com.fadeline.command.rules;

import java.time.Instant;
import java.util.List;

/**
 * A moment at which something is said to have happened.
 *
 * @param field what the message calls it
 * @param ofCourse whether it can only have happened in the course
 */
record Claim(String field, Instant at, boolean ofCourse) {

	static List<Claim> of(Intention intention, CourseFacts facts) {
		return switch (intention) {
			case Intention.Treated treated -> List.of(new Claim("performedAt", treated.at(), true));
			case Intention.Considering considering when considering.held() ->
				List.of(new Claim("performedAt", considering.at(), true));
			case Intention.Considering considering -> List.of();
			case Intention.Missing missing -> List.of(new Claim("startsAt", missing.booking().startsAt(), false));
			case Intention.PatchTesting testing ->
				List.of(new Claim("performedAt", testing.patchTest().performedAt(), true));
			case Intention.PatchReading reading -> List.of(new Claim("readAt", reading.reading().readAt(), true));
			case Intention.Consenting consenting ->
				List.of(new Claim("signedAt", consenting.consent().signedAt(), false));
			case Intention.Answering answering ->
				List.of(new Claim("answeredAt", answering.screening().answeredAt(), false));
			case Intention.Observing observing ->
				List.of(new Claim("observedAt", observing.fading().observedAt(), true));
			case Intention.Reacting reacting ->
				List.of(new Claim("onsetAt", reacting.reaction().onsetAt(), facts.histories().isEmpty()));
			case Intention.Recovering recovering -> List.of(new Claim("resolvedAt", recovering.resolvedAt(), false));
			case Intention.ObservingAll all -> List.of();
			case Intention.Grading grading ->
				List.of(new Claim("assessedAt", grading.assessment().assessedAt(), false));
			case Intention.Following following -> List.of(new Claim("at", following.followUp().at(), false));
			case Intention.Clearing clearing -> List.of();
			case Intention.Opening opening -> List.of();
			case Intention.Assessing assessing -> List.of();
			case Intention.Planning planning -> List.of();
			case Intention.Extending extending -> List.of();
			case Intention.Explaining explaining -> List.of();
			case Intention.Importing importing -> List.of();
			case Intention.Completing completing -> List.of();
		};
	}

}
