package com.fadeline.web.qualifications;

import java.time.LocalDate;
import java.util.UUID;

import com.fadeline.administration.qualifications.Qualification;
import com.fadeline.administration.qualifications.QualificationKind;
import com.fadeline.api.id.OperatorId;
import org.jspecify.annotations.Nullable;

/**
 * Response body of a qualification.
 *
 * @param withdrawal by whom, when and why it was withdrawn; null while it counts
 */
record QualificationView(UUID qualificationId, OperatorId staffId, QualificationKind kind, @Nullable String title,
		@Nullable String issuer, LocalDate obtainedOn, @Nullable LocalDate validUntil,
		Qualification.@Nullable Withdrawal withdrawal) {

	static QualificationView of(Qualification qualification) {
		Qualification.Details details = qualification.details();
		return new QualificationView(qualification.qualificationId(), qualification.operatorId(), details.kind(),
				details.title(), details.issuer(), details.obtainedOn(), details.validUntil(),
				qualification.withdrawal());
	}

}
