package com.fadeline.wording;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import com.fadeline.api.course.AssessmentEvent.AssessmentAmended;
import com.fadeline.api.course.EarlierSittingsEvent.EarlierSittingsAmended;
import com.fadeline.api.course.EarlierSittingsEvent.EarlierSittingsRetracted;
import com.fadeline.api.course.FadingEvent.FadingAmended;
import com.fadeline.api.course.ReactionEvent.ReactionAmended;
import com.fadeline.api.course.SittingEvent.SittingAmended;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.treatment.Treatment;
import com.fadeline.api.id.Id;

/**
 * State of the recorded values during narration, so that a correction is described by its
 * old and new values.
 */
final class Corrections {

	private final Wording wording;

	private final Sentences sentences;

	private final Map<Id, Treatment> treatments = new HashMap<>();

	private final Map<Id, Fading> fadings = new HashMap<>();

	private final Map<Id, Reaction> reactions = new HashMap<>();

	private Assessment assessment = Assessment.UNKNOWN;

	Corrections(Wording wording, Sentences sentences) {
		this.wording = wording;
		this.sentences = sentences;
	}

	void remember(Id sitting, Treatment treatment) {
		this.treatments.put(sitting, treatment);
	}

	void remember(Fading fading) {
		this.fadings.put(fading.fadingId(), fading);
	}

	void remember(Reaction reaction) {
		this.reactions.put(reaction.reactionId(), reaction);
	}

	void remember(Assessment assessment) {
		this.assessment = assessment;
	}

	Optional<Treatment> treatment(Id sitting) {
		return Optional.ofNullable(this.treatments.get(sitting));
	}

	String of(AssessmentAmended it) {
		String changes = Changes.between(this.assessment, it.assessment(), this.wording);
		remember(it.assessment());
		return corrected(this.wording.of("corrected.assessment"), changes, it.reason())
				+ this.wording.of("corrected.expected", this.sentences.expected(it.estimate()));
	}

	/**
	 * Describes the correction of a sitting by the name used before; readings likewise.
	 */
	String of(SittingAmended it, String name) {
		Treatment before = treatment(it.sittingId()).orElse(it.treatment());
		remember(it.sittingId(), it.treatment());
		return corrected(this.wording.of("corrected.record", name),
				Changes.between(before, it.treatment(), this.wording), it.reason());
	}

	String of(FadingAmended it, String name) {
		Fading before = Objects.requireNonNullElse(this.fadings.get(it.fading().fadingId()), it.fading());
		remember(it.fading());
		return corrected(this.wording.of("corrected.fading", name), Changes.between(before, it.fading(), this.wording),
				it.reason());
	}

	String of(ReactionAmended it, String name) {
		Reaction before = Objects.requireNonNullElse(this.reactions.get(it.reaction().reactionId()), it.reaction());
		remember(it.reaction());
		return corrected(this.wording.of("corrected.record", name),
				Changes.between(before, it.reaction(), this.wording), it.reason());
	}

	String of(EarlierSittingsAmended it) {
		return corrected(this.wording.of("corrected.earlier"),
				EarlierChanges.between(it.before(), it.history(), this.wording), it.reason());
	}

	String of(EarlierSittingsRetracted it) {
		return this.sentences.because(EarlierChanges.retracted(it.before(), it.place(), this.wording), it.reason());
	}

	private String corrected(String what, String changes, String reason) {
		return this.sentences.because(
				changes.isEmpty() ? this.wording.of("left", what) : this.wording.of("corrected", what, changes),
				reason);
	}

}
