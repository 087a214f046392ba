package com.fadeline.query.history;

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
import com.fadeline.query.words.Sentences;
import com.fadeline.query.words.Words;

/**
 * State of the recorded values during narration, so that a correction is described by its
 * old and new values.
 */
final class Corrections {

	private final Words words;

	private final Map<Id, Treatment> treatments = new HashMap<>();

	private final Map<Id, Fading> fadings = new HashMap<>();

	private final Map<Id, Reaction> reactions = new HashMap<>();

	private Assessment assessment = Assessment.UNKNOWN;

	Corrections(Words words) {
		this.words = words;
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

	String tell(AssessmentAmended it) {
		String changes = Changes.between(this.assessment, it.assessment(), this.words);
		remember(it.assessment());
		return told("the assessment of skin and ink", changes, it.reason())
				+ " Now %s.".formatted(Sentences.expected(it.estimate()));
	}

	/**
	 * Describes the correction of a sitting by the name used before; readings likewise.
	 */
	String tell(SittingAmended it, String name) {
		Treatment before = treatment(it.sittingId()).orElse(it.treatment());
		remember(it.sittingId(), it.treatment());
		return told("the record of " + name, Changes.between(before, it.treatment(), this.words), it.reason())
				+ Breaches.of(it.findings());
	}

	String tell(FadingAmended it, String name) {
		Fading before = Objects.requireNonNullElse(this.fadings.get(it.fading().fadingId()), it.fading());
		remember(it.fading());
		return told("the observation of " + name, Changes.between(before, it.fading(), this.words), it.reason());
	}

	String tell(ReactionAmended it, String name) {
		Reaction before = Objects.requireNonNullElse(this.reactions.get(it.reaction().reactionId()), it.reaction());
		remember(it.reaction());
		return told("the record of " + name, Changes.between(before, it.reaction(), this.words), it.reason());
	}

	String tell(EarlierSittingsAmended it) {
		return told("the record of sittings done elsewhere",
				EarlierChanges.between(it.before(), it.history(), this.words), it.reason());
	}

	String tell(EarlierSittingsRetracted it) {
		return Sentences.because(
				"%s withdrawn (recorded by mistake)".formatted(EarlierChanges.retracted(it.before(), it.place())),
				it.reason());
	}

	private static String told(String what, String changes, String reason) {
		return Sentences.because(
				what + (changes.isEmpty() ? " was reviewed and left as it is" : " was corrected" + changes), reason);
	}

}
