package com.fadeline.api.course;

import java.time.Instant;
import java.util.List;

import com.fadeline.api.Personal;
import com.fadeline.api.course.preparation.Consent;
import com.fadeline.api.course.preparation.ConsentKind;
import com.fadeline.api.course.preparation.ConsentSignature;
import com.fadeline.api.course.preparation.HomeAnswers;
import com.fadeline.api.course.preparation.PatchTest;
import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.file.ReferencesFiles;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.FileId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.PatchTestId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Events of the preparation of treatment. */
public sealed interface PreparationEvent extends CourseEvent {

	/**
	 * Event: a signed consent was recorded.
	 *
	 * @param signature what was signed on a device, whose document was stored before;
	 * null if it was signed on paper
	 */
	@Revision("3")
	record ConsentRecorded(CourseId courseId, Consent consent,
			@Nullable ConsentSignature signature) implements PreparationEvent, ReferencesFiles {

		/** Creates the event for a consent that was signed on paper. */
		public ConsentRecorded(CourseId courseId, Consent consent) {
			this(courseId, consent, null);
		}

		@Override
		public List<FileId> referencedFiles() {
			return (this.signature == null) ? List.of() : List.of(this.signature.document().fileId());
		}

	}

	/**
	 * Event: a specialist explained a consent that the client had signed at home.
	 *
	 * @param document what was signed
	 */
	@Revision("1")
	record ConsentExplained(CourseId courseId, FileId document, OperatorId explainedBy,
			Instant explainedAt) implements PreparationEvent {
	}

	/** Event: a consent that should not have been recorded was declared void. */
	@Revision("1")
	record ConsentVoided(CourseId courseId, Consent consent, @Personal String reason) implements PreparationEvent {
	}

	/**
	 * Event: a consent was withdrawn.
	 *
	 * @param elsewhere the consent, if it was signed in another course of the client;
	 * null if it is of this course
	 */
	@Revision("2")
	record ConsentWithdrawn(CourseId courseId, ConsentKind kind,
			@Nullable Consent elsewhere) implements PreparationEvent {

		/** Creates the event for a consent of this course. */
		public ConsentWithdrawn(CourseId courseId, ConsentKind kind) {
			this(courseId, kind, null);
		}

	}

	/** Event: the answers of a screening were recorded. */
	@Revision("2")
	record ScreeningRecorded(CourseId courseId, Screening screening) implements PreparationEvent {
	}

	/** Event: the client answered the health questions at home. */
	@Revision("1")
	record AnsweredAtHome(CourseId courseId, HomeAnswers answers) implements PreparationEvent {
	}

	/**
	 * Event: health answers that were recorded by mistake were withdrawn, so that those
	 * before hold again.
	 *
	 * @param answeredAt the moment of the answers; of several, those recorded last were
	 * withdrawn
	 */
	@Revision("1")
	record ScreeningRetracted(CourseId courseId, Instant answeredAt,
			@Personal String reason) implements PreparationEvent {
	}

	/** Event: a patch test was recorded. */
	@Revision("1")
	record PatchTestRecorded(CourseId courseId, PatchTest patchTest) implements PreparationEvent {
	}

	/** Event: a patch test was read. */
	@Revision("1")
	record PatchTestRead(CourseId courseId, PatchTestId patchTestId,
			PatchTest.Reading reading) implements PreparationEvent {
	}

	/**
	 * Event: a patch test that was recorded by mistake was withdrawn, or one of its
	 * readings.
	 *
	 * @param readAt when the withdrawn reading was made; null if the patch test was
	 * withdrawn with all its readings
	 */
	@Revision("1")
	record PatchTestRetracted(CourseId courseId, PatchTestId patchTestId, @Nullable Instant readAt,
			@Personal String reason) implements PreparationEvent {
	}

}
