package com.fadeline.web.course.correction;

import java.util.List;
import java.util.Map;
import java.util.Set;

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
 * Merger of a correction into the recorded values: a merge patch (RFC 7396) without
 * nesting, since no field of a correction is an object. The result is validated like a
 * complete request body.
 */
@Component
class AmendmentMerge {

	private static final List<String> BESIDE = List.of("reason", "overrides", "place");

	private final JsonMapper mapper;

	private final Validator validator;

	AmendmentMerge(StrictJson json, Validator validator) {
		this.mapper = json.mapper();
		this.validator = validator;
	}

	/**
	 * Returns the recorded values with the fields of the correction merged in.
	 * @param fixed fields that cannot be corrected, with their values
	 * @throws MalformedRequestException if a fixed field differs, or the result is not a
	 * valid body
	 */
	<B> B whole(Object recorded, Map<String, String> fixed, ObjectNode fields, Class<? extends B> type) {
		ObjectNode own = fields.deepCopy().remove(BESIDE);
		ObjectNode whole = this.mapper.valueToTree(recorded);
		fixed.forEach((field, known) -> {
			whole.remove(field);
			JsonNode sent = own.remove(field);
			if (sent != null && !known.equalsIgnoreCase(sent.asString(""))) {
				throw new MalformedRequestException(field, "%s cannot be amended; it is '%s'".formatted(sent, known));
			}
		});
		own.forEachEntry((name, value) -> {
			if (value.isNull()) {
				whole.remove(name);
			}
			else {
				whole.set(name, value);
			}
		});
		return read(whole, type);
	}

	/** Returns the fields that belong to the correction itself, such as its reason. */
	<B> B beside(ObjectNode fields, Class<B> type) {
		ObjectNode common = this.mapper.createObjectNode();
		for (String field : BESIDE) {
			JsonNode value = fields.get(field);
			if (value != null) {
				common.set(field, value);
			}
		}
		return read(common, type);
	}

	private <B> B read(ObjectNode tree, Class<? extends B> type) {
		try {
			B body = this.mapper.treeToValue(tree, type);
			Set<ConstraintViolation<B>> violations = this.validator.validate(body);
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
