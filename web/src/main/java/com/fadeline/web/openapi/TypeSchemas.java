package com.fadeline.web.openapi;

import java.time.Period;
import java.util.Iterator;

import com.fadeline.api.PartialDate;
import com.fadeline.api.RuleId;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.query.MilestoneKind;
import com.fadeline.api.course.treatment.Treatment;
import com.fadeline.api.id.Id;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import org.jspecify.annotations.Nullable;

import org.springframework.http.codec.ServerSentEvent;

/** Converter that describes the types whose JSON differs from their fields. */
class TypeSchemas implements ModelConverter {

	@Override
	public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context,
			Iterator<ModelConverter> chain) {
		JavaType java = Json.mapper().constructType(type.getType());
		if (java.isTypeOrSubTypeOf(Id.class)) {
			return new StringSchema().format("uuid");
		}
		if (java.hasRawClass(PartialDate.class)) {
			return new StringSchema().description("A date known to the day, the month or the year")
				.example("2016-01")
				.pattern("\\d{4}(-\\d{2}(-\\d{2})?)?");
		}
		if (java.hasRawClass(RuleId.class) || java.hasRawClass(MilestoneKind.class)) {
			return new StringSchema();
		}
		if (java.hasRawClass(Period.class)) {
			return new StringSchema().description("A length of time in ISO 8601").example("P6M");
		}
		if (java.hasRawClass(Treatment.class)) {
			return ProblemResponses.reference(DocumentDescription.TREATMENT);
		}
		if (java.hasRawClass(CourseEvent.class)) {
			return new ObjectSchema().description("The event itself; its fields follow its type");
		}
		if (java.hasRawClass(ServerSentEvent.class)) {
			return context.resolve(new AnnotatedType(java.containedType(0)).resolveAsRef(true));
		}
		return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
	}

}
