package com.fadeline.web.openapi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.SalineTreatment;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.tags.Tag;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/**
 * Customizer of the OpenAPI document: orders the topics as a course proceeds, and adds
 * the schemas that no class has: problems, the treatment by either method, and
 * corrections.
 */
class DocumentDescription implements GlobalOpenApiCustomizer {

	/** Name of the schema of a treatment by either method. */
	static final String TREATMENT = "Treatment";

	/** Operations that correct, with the request bodies whose fields they accept. */
	private static final Map<String, List<String>> AMENDING = Map.of("amendSitting",
			List.of("LaserSittingBody", "SalineSessionBody"), "amendFading", List.of("NewFadingBody"), "amendReaction",
			List.of("ReactionBody"), "amendAssessment", List.of("AssessmentBody"), "amendEarlierSittings",
			List.of("EarlierSittingsBody", "PlaceBody"));

	private static final List<String> ORDER = List.of("Clients", "Courses", "Consents", "Screenings", "Patch tests",
			"Sittings", "Earlier sittings", "Fadings", "Reactions", "Progress", "Attention", "Reports", "Imports",
			"Policy", "Clinics", "Audit");

	@Override
	public void customise(OpenAPI document) {
		List<Tag> tags = new ArrayList<>(document.getTags());
		tags.sort(Comparator.comparingInt((tag) -> ORDER.indexOf(tag.getName())));
		document.setTags(tags);
		Paths paths = new Paths();
		paths.putAll(new TreeMap<>(document.getPaths()));
		document.setPaths(paths);
		Components components = document.getComponents();
		ProblemResponses.define(components);
		components.addSchemas(TREATMENT,
				new Schema<>().addOneOfItem(treatment(components, LaserTreatment.class, "LASER"))
					.addOneOfItem(treatment(components, SalineTreatment.class, "SALINE"))
					.discriminator(new Discriminator().propertyName("method")
						.mapping("LASER", ProblemResponses.reference("LaserTreatment").get$ref())
						.mapping("SALINE", ProblemResponses.reference("SalineTreatment").get$ref())));
		AMENDING.forEach((operation, bodies) -> components.addSchemas(amendmentName(operation),
				amendment(components.getSchemas(), bodies)));
	}

	private static Schema<?> treatment(Components components, Class<?> type, String method) {
		ModelConverters.getInstance(true).readAll(new AnnotatedType(type)).forEach(components::addSchemas);
		named(components.getSchemas(), type.getSimpleName()).addProperty("method",
				new StringSchema()._enum(List.of(method)));
		return ProblemResponses.reference(type.getSimpleName());
	}

	/** Returns the request body of an operation that corrects. */
	static Schema<?> amendment(String operation) {
		return ProblemResponses.reference(amendmentName(operation));
	}

	/**
	 * Returns the name of the schema, such as {@code FadingAmendment} for
	 * {@code amendFading}.
	 */
	private static String amendmentName(String operation) {
		return operation.replaceFirst("amend", "") + "Amendment";
	}

	@SuppressWarnings("rawtypes")
	private static Schema<?> amendment(Map<String, Schema> schemas, List<String> bodies) {
		Map<String, Schema> properties = new LinkedHashMap<>();
		properties.put("reason", new StringSchema().description("Reason for the correction"));
		for (String body : bodies) {
			Map<String, Schema> fields = named(schemas, body).getProperties();
			fields.forEach(properties::putIfAbsent);
		}
		properties.remove("readings");
		return new ObjectSchema().description("The reason, and the fields that change")
			.properties(properties)
			.required(List.of("reason"));
	}

	@SuppressWarnings("rawtypes")
	private static Schema named(Map<String, Schema> schemas, String name) {
		return Objects.requireNonNull(schemas.get(name), name);
	}

}
