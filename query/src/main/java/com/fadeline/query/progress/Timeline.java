package com.fadeline.query.progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.query.MilestoneKind;
import com.fadeline.api.course.query.ProgressView.Milestone;
import com.fadeline.query.progress.ProgressFacts.Sitting;
import com.fadeline.query.progress.ProgressFacts.Turn;
import com.fadeline.wording.Sentences;
import com.fadeline.wording.Wording;

/** Builder of the timeline of a course from the records in effect today, oldest first. */
final class Timeline {

	private Timeline() {
	}

	static List<Milestone> of(ProgressFacts facts, Wording wording) {
		Sentences sentences = new Sentences(wording);
		List<Milestone> dated = new ArrayList<>();
		Instant opened = facts.opened().openedOn().atStartOfDay(wording.zone()).toInstant();
		dated.add(new Milestone(opened, MilestoneKind.OPENED, sentences.of(facts.opened())));
		int number = facts.past();
		for (Sitting sitting : facts.sittings()) {
			number++;
			String how = sentences.how(sitting.method(), List.of());
			dated.add(new Milestone(sitting.performedAt(), MilestoneKind.SITTING,
					sentences.done(number, how, sitting.zones(), sitting.performedAt()), number, sitting.method(),
					sitting.zones(), null, null, null));
		}
		facts.fadings()
			.stream()
			.filter((fading) -> fading.scale().readByPeople())
			.forEach((fading) -> dated.add(new Milestone(fading.observedAt(), MilestoneKind.FADING,
					sentences.of(fading), null, null, zones(fading), fading.percent(), fading.observer(), null)));
		facts.reactions().forEach((view) -> {
			Reaction reaction = view.reaction();
			dated.add(new Milestone(reaction.onsetAt(), MilestoneKind.REACTION, sentences.of(reaction), null, null,
					reaction.zones(), null, reaction.gradedBy(), reaction.kind()));
			if (view.resolvedAt() != null) {
				dated.add(new Milestone(view.resolvedAt(), MilestoneKind.REACTION_RESOLVED,
						sentences.resolved(reaction, view.resolvedAt()), null, null, reaction.zones(), null, null,
						reaction.kind()));
			}
		});
		facts.turns().forEach((turn) -> dated.add(milestone(turn, sentences)));
		dated.sort(Comparator.comparing(Milestone::at));
		List<Milestone> all = new ArrayList<>();
		facts.histories()
			.forEach((history) -> all.add(new Milestone(null, MilestoneKind.HISTORY, sentences.of(history),
					history.count(), null, List.of(), null, null, null)));
		all.addAll(dated);
		return all;
	}

	private static Milestone milestone(Turn turn, Sentences sentences) {
		Instant bookedFor = turn.bookedFor();
		return (bookedFor == null) ? new Milestone(turn.at(), turn.kind(), turn.words()) : Milestone.ofAppointment(
				turn.at(), turn.kind(), sentences.changed(bookedFor, turn.movedTo()), bookedFor, turn.movedTo());
	}

	private static List<String> zones(Fading fading) {
		return (fading.zone() == null) ? List.of() : List.of(fading.zone());
	}

}
