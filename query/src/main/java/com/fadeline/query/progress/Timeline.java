package com.fadeline.query.progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.query.ProgressView.Milestone;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.query.progress.ProgressFacts.Sitting;
import com.fadeline.query.words.Sentences;
import com.fadeline.query.words.Words;

/** Builder of the timeline of a course from the records in effect today, oldest first. */
final class Timeline {

	private Timeline() {
	}

	static List<Milestone> of(ProgressFacts facts, Words words) {
		List<Milestone> dated = new ArrayList<>();
		Instant opened = facts.opened().openedOn().atStartOfDay(words.zone()).toInstant();
		dated.add(new Milestone(opened, "OPENED", Sentences.of(facts.opened())));
		int number = facts.past();
		for (Sitting sitting : facts.sittings()) {
			number++;
			String how = (sitting.method() == Method.LASER) ? "by laser" : "with saline";
			dated.add(new Milestone(sitting.performedAt(), "SITTING",
					Sentences.done(number, how, sitting.zones(), sitting.performedAt(), words), number,
					sitting.method(), sitting.zones(), null, null, null));
		}
		facts.fadings()
			.forEach((fading) -> dated.add(new Milestone(fading.observedAt(), "FADING", Sentences.of(fading, words),
					null, null, zones(fading), fading.percent(), fading.observer(), null)));
		facts.reactions().forEach((view) -> {
			Reaction reaction = view.reaction();
			dated.add(new Milestone(reaction.onsetAt(), "REACTION", Sentences.of(reaction, words), null, null,
					reaction.zones(), null, null, reaction.kind()));
			if (view.resolvedAt() != null) {
				dated.add(new Milestone(view.resolvedAt(), "REACTION_RESOLVED",
						Sentences.resolved(reaction, view.resolvedAt(), words), null, null, reaction.zones(), null,
						null, reaction.kind()));
			}
		});
		facts.turns().forEach((turn) -> dated.add(new Milestone(turn.at(), turn.kind(), turn.words())));
		dated.sort(Comparator.comparing(Milestone::at));
		List<Milestone> all = new ArrayList<>();
		facts.histories()
			.forEach((history) -> all.add(new Milestone(null, "HISTORY", Sentences.of(history), history.count(), null,
					List.of(), null, null, null)));
		all.addAll(dated);
		return all;
	}

	private static List<String> zones(Fading fading) {
		return (fading.zone() == null) ? List.of() : List.of(fading.zone());
	}

}
