package com.fadeline.api.course;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Lists;
import com.fadeline.api.course.preparation.Consent;
import com.fadeline.api.course.preparation.ConsentKind;
import com.fadeline.api.course.preparation.HomeAnswers;
import com.fadeline.api.course.preparation.PatchTest;
import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.preparation.SignedConsent;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.FileId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.PatchTestId;

/** Commands of the preparation of treatment. */
public sealed interface PreparationCommand extends CourseCommand {

	/** Command that records a consent that was signed on paper. */
	record RecordConsent(CourseId courseId, Consent consent) implements PreparationCommand {
	}

	/**
	 * Command that records all consents that were signed on one form on a device, whose
	 * documents are stored: all of them or none.
	 */
	record SignConsents(CourseId courseId, List<SignedConsent> signed) implements PreparationCommand {

		public SignConsents {
			signed = Lists.copy(signed);
		}

	}

	/**
	 * Command that records the talk about a consent that the client signed at home.
	 *
	 * @param document what was signed
	 */
	record ExplainConsent(CourseId courseId, FileId document, OperatorId explainedBy,
			Instant explainedAt) implements PreparationCommand {
	}

	/**
	 * Command that declares a consent void that should not have been recorded: the one
	 * recorded last of equal ones.
	 */
	record VoidConsent(CourseId courseId, Consent consent, String reason) implements PreparationCommand {
	}

	/** Command that withdraws a consent. */
	record WithdrawConsent(CourseId courseId, ConsentKind kind) implements PreparationCommand {
	}

	/** Command that records the answers of a screening. */
	record RecordScreening(CourseId courseId, Screening screening) implements PreparationCommand {
	}

	/** Command that keeps the health answers that a client gave at home. */
	record AnswerAtHome(CourseId courseId, HomeAnswers answers) implements PreparationCommand {
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
