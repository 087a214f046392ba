package com.fadeline.web.courses;

import java.util.List;
import java.util.Set;

import com.fadeline.api.course.CourseCommand.AmendSitting;
import com.fadeline.api.course.CourseId;
import com.fadeline.api.course.LaserTreatment;
import com.fadeline.api.course.SalineTreatment;
import com.fadeline.api.course.SittingId;
import com.fadeline.api.course.Treatment;
import com.fadeline.web.json.StrictJson;
import com.fadeline.web.problems.JsonMistakes;
import com.fadeline.web.problems.MalformedRequestException;
import com.fadeline.web.problems.Mistakes;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/**
 * Merges the fields of an amendment over a treatment (RFC 7396; no field of a treatment
 * is an object, so there is no depth to it) and reads the whole as if it had been sent.
 */
@Component
class TreatmentMerge {

	private final JsonMapper mapper;

	private final Validator validator;

	TreatmentMerge(StrictJson json, Validator validator) {
		this.mapper = json.mapper();
		this.validator = validator;
	}

	/**
	 * The command that amends by these fields.
	 * @throws MalformedRequestException if the whole would not be a treatment
	 */
	AmendSitting command(CourseId course, SittingId sitting, Treatment treatment, ObjectNode fields) {
		ObjectNode own = fields.deepCopy();
		same(own, "sittingId", sitting.toString());
		same(own, "method", treatment.method().name());
		ObjectNode common = this.mapper.createObjectNode();
		for (String field : List.of("reason", "overrides")) {
			JsonNode value = own.remove(field);
			if (value != null) {
				common.set(field, value);
			}
		}
		AmendmentBody amendment = read(common, AmendmentBody.class);
		TreatmentBody body = read(merged(this.mapper.valueToTree(treatment), own), switch (treatment) {
			case LaserTreatment laser -> LaserSittingBody.class;
			case SalineTreatment saline -> SalineSessionBody.class;
		});
		return new AmendSitting(course, sitting, body.treatment(), amendment.reason(),
				OverrideBody.all(amendment.overrides()));
	}

	private static void same(ObjectNode fields, String field, String known) {
		JsonNode sent = fields.remove(field);
		if (sent != null && !known.equalsIgnoreCase(sent.asString(""))) {
			throw new MalformedRequestException(field, "%s cannot be amended; it is '%s'".formatted(sent, known));
		}
	}

	private static ObjectNode merged(ObjectNode recorded, ObjectNode fields) {
		recorded.remove("method");
		fields.forEachEntry((name, value) -> {
			if (value.isNull()) {
				recorded.remove(name);
			}
			else {
				recorded.set(name, value);
			}
		});
		return recorded;
	}

	private <T> T read(ObjectNode tree, Class<? extends T> type) {
		try {
			T body = this.mapper.treeToValue(tree, type);
			Set<ConstraintViolation<T>> violations = this.validator.validate(body);
			if (!violations.isEmpty()) {
				throw new MalformedRequestException(Mistakes.of(violations));
			}
			return body;
		}
		catch (JacksonException ex) {
			throw new MalformedRequestException(List.of(JsonMistakes.of(ex)));
		}
	}

}
