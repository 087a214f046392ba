package com.fadeline.query.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.course.EarlierSittingsEvent;
import com.fadeline.api.course.EarlierSittingsEvent.EarlierSittingsAmended;
import com.fadeline.api.course.EarlierSittingsEvent.EarlierSittingsRetracted;
import com.fadeline.api.course.EarlierSittingsEvent.HistoryImported;
import com.fadeline.api.course.query.EarlierCorrection;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.PastSitting;
import com.fadeline.api.id.EarlierSittingsId;

/** List of corrections and withdrawals of sittings done elsewhere, oldest first. */
final class EarlierCorrectionList {

	private final List<EarlierCorrection> corrections;

	EarlierCorrectionList(List<EarlierCorrection> corrections) {
		this.corrections = new ArrayList<>(corrections);
	}

	void take(EarlierSittingsEvent event) {
		switch (event) {
			case HistoryImported imported -> {
			}
			case EarlierSittingsAmended amended -> amend(amended);
			case EarlierSittingsRetracted retracted -> retract(retracted);
		}
	}

	List<EarlierCorrection> all() {
		return List.copyOf(this.corrections);
	}

	private void amend(EarlierSittingsAmended amended) {
		EarlierSittingsId id = amended.history().id();
		Set<Integer> places = changed(amended.before(), amended.history());
		places.forEach((place) -> this.corrections.add(new EarlierCorrection(id, place, amended.reason(), null)));
		if (!shared(amended.before()).equals(shared(amended.history()))) {
			this.corrections.add(new EarlierCorrection(id, null, amended.reason(), null));
		}
	}

	/** A withdrawal also removes the earlier corrections of the same sittings. */
	private void retract(EarlierSittingsRetracted retracted) {
		History before = retracted.before();
		@Nullable Integer place = retracted.place();
		this.corrections.removeIf((it) -> it.withdrawn() == null && it.earlierSittingsId().equals(before.id())
				&& (place == null || place.equals(it.place())));
		this.corrections.add(new EarlierCorrection(before.id(), place, retracted.reason(),
				(place == null) ? before : before.only(place)));
	}

	private static Set<Integer> changed(History before, History now) {
		Set<Integer> places = new TreeSet<>();
		for (PastSitting sitting : now.sittings()) {
			Integer place = Objects.requireNonNull(sitting.place());
			if (!before.at(place).equals(now.at(place))) {
				places.add(place);
			}
		}
		return places;
	}

	/** Returns the values shared by all of its sittings. */
	private static History shared(History history) {
		return new History(history.key(), history.source(), history.method(), history.totalSittings(), List.of(),
				history.notes());
	}

}
