package com.fadeline.web.course.signing;

import java.time.Instant;
import java.util.Map;

import com.fadeline.administration.consents.ConsentBlock;
import com.fadeline.administration.consents.ConsentText;
import com.fadeline.api.id.FileId;
import com.fadeline.api.id.OperatorId;

/** Value object of one consent as it is signed. */
record Signing(FileId fileId, ConsentText text, Map<ConsentBlock, String> initials, Signed signed) {

	/** Value object of who signed, who explained and when. */
	record Signed(String signedBy, OperatorId explainedBy, String explainer, Strokes strokes, Instant at) {
	}

}
