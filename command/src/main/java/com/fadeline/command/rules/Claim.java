package com.fadeline.command.rules;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Value object of a moment at which something is claimed to have happened.
 *
 * @param field its name in the message
 * @param ofCourse whether it can only have happened during the course
 */
record Claim(String field, Instant at, boolean ofCourse) {

	static List<Claim> of(Proposal intention, CourseFacts facts) {
		return switch (intention) {
			case Proposal.Treated treated -> List.of(new Claim("performedAt", treated.at(), true));
			case Proposal.Considering considering when considering.held() ->
				List.of(new Claim("performedAt", considering.at(), true));
			case Proposal.Considering considering -> List.of();
			case Proposal.Missing missing -> List.of(new Claim("startsAt", missing.booking().startsAt(), false));
			case Proposal.PatchTesting testing ->
				List.of(new Claim("performedAt", testing.patchTest().performedAt(), true));
			case Proposal.PatchReading reading -> List.of(new Claim("readAt", reading.reading().readAt(), true));
			case Proposal.Consenting consenting ->
				List.of(new Claim("signedAt", consenting.consent().signedAt(), false));
			case Proposal.Discussing discussing -> List.of(new Claim("explainedAt", discussing.explainedAt(), false));
			case Proposal.Answering answering ->
				List.of(new Claim("answeredAt", answering.screening().answeredAt(), false));
			case Proposal.Observing observing ->
				List.of(new Claim("observedAt", observing.fading().observedAt(), true));
			case Proposal.Reacting reacting ->
				List.of(new Claim("onsetAt", reacting.reaction().onsetAt(), facts.histories().isEmpty()));
			case Proposal.Recovering recovering -> List.of(new Claim("resolvedAt", recovering.resolvedAt(), false));
			case Proposal.ObservingAll all -> List.of();
			case Proposal.Grading grading -> List.of(new Claim("assessedAt", grading.assessment().assessedAt(), false));
			case Proposal.Following following -> List.of(new Claim("at", following.followUp().at(), false));
			case Proposal.Clearing clearing -> List.of();
			case Proposal.Opening opening -> List.of();
			case Proposal.Assessing assessing -> List.of();
			case Proposal.Planning planning -> List.of();
			case Proposal.Extending extending -> List.of();
			case Proposal.Explaining explaining -> List.of();
			case Proposal.Messaging messaging -> List.of();
			case Proposal.Photographing photographing -> Stream.ofNullable(photographing.details().takenAt())
				.map((at) -> new Claim("takenAt", at, false))
				.toList();
			case Proposal.InTurn turn -> List.of();
			case Proposal.Importing importing -> List.of();
			case Proposal.Completing completing -> List.of();
		};
	}

}
