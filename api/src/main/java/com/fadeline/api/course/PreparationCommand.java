package com.fadeline.api.course;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.course.preparation.Consent;
import com.fadeline.api.course.preparation.ConsentKind;
import com.fadeline.api.course.preparation.ConsentSignature;
import com.fadeline.api.course.preparation.PatchTest;
import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.PatchTestId;

/** Commands of the preparation of treatment. */
public sealed interface PreparationCommand extends CourseCommand {

	/**
	 * Command that records a signed consent.
	 *
	 * @param signature what was signed on a device; null if it was signed on paper
	 */
	record RecordConsent(CourseId courseId, Consent consent,
			@Nullable ConsentSignature signature) implements PreparationCommand {

		/** Creates the command for a consent that was signed on paper. */
		public RecordConsent(CourseId courseId, Consent consent) {
			this(courseId, consent, null);
		}

	}

	/** Command that withdraws a consent. */
	record WithdrawConsent(CourseId courseId, ConsentKind kind) implements PreparationCommand {
	}

	/** Command that records the answers of a screening. */
	record RecordScreening(CourseId courseId, Screening screening) implements PreparationCommand {
	}

	/**
	 * Command that withdraws health answers that were recorded by mistake: those recorded
	 * last for a moment.
	 */
	record RetractScreening(CourseId courseId, Instant answeredAt, String reason) implements PreparationCommand {
	}

	/** Command that records a patch test. */
	record RecordPatchTest(CourseId courseId, PatchTest patchTest) implements PreparationCommand {
	}

	/** Command that records a reading of a patch test. */
	record ReadPatchTest(CourseId courseId, PatchTestId patchTestId,
			PatchTest.Reading reading) implements PreparationCommand {
	}

	/**
	 * Command that withdraws a patch test that was recorded by mistake, or one of its
	 * readings.
	 *
	 * @param readAt when the reading to withdraw was made; null for the patch test with
	 * all its readings
	 */
	record RetractPatchTest(CourseId courseId, PatchTestId patchTestId, @Nullable Instant readAt,
			String reason) implements PreparationCommand {
	}

}
