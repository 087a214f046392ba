package com.fadeline.web.openapi;

import java.util.List;

import com.fadeline.api.id.ClinicId;
import com.fadeline.web.json.FlatViews;
import com.fadeline.web.messages.Precondition;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@PropertySource("classpath:com/fadeline/web/openapi/springdoc.properties")
class OpenApiConfiguration {

	private static final SecurityScheme PASSWORD = new SecurityScheme().type(SecurityScheme.Type.HTTP)
		.scheme("basic")
		.description("Name and password of an account");

	private static final SecurityScheme TOKEN = new SecurityScheme().type(SecurityScheme.Type.HTTP)
		.scheme("bearer")
		.description("An API token, or a token (JWT) of the OpenID provider, where one is configured");

	private static final SecurityScheme SESSION = new SecurityScheme().type(SecurityScheme.Type.APIKEY)
		.in(SecurityScheme.In.COOKIE)
		.name("JSESSIONID")
		.description("The session of the sign-in page; a write sends the cookie `XSRF-TOKEN` back as `X-XSRF-TOKEN`");

	static {
		SpringDocUtils.getConfig()
			.addRequestWrapperToIgnore(Precondition.class)
			.addSimpleTypesForParameterObject(ClinicId.class);
	}

	@Bean
	OpenAPI description() {
		return new OpenAPI().servers(List.of(new Server().url("/").description("This service")))
			.components(new Components().addSecuritySchemes("basic", PASSWORD)
				.addSecuritySchemes("bearer", TOKEN)
				.addSecuritySchemes("session", SESSION))
			.addSecurityItem(new SecurityRequirement().addList("basic"))
			.addSecurityItem(new SecurityRequirement().addList("bearer"))
			.addSecurityItem(new SecurityRequirement().addList("session"))
			.info(new Info().title("Fadeline")
				.version("1")
				.description(
						"""
								Tracks the removal of scalp micropigmentation and tattoos as events. A plan or record that breaks \
								a rule needs a reason in `overrides`.

								Writes return `ETag: "<sequence>"`. Send it back in `If-Match` to write only if nothing has changed, \
								or as `?after=<sequence>` to read a view that includes your change. Every refusal is a problem detail (RFC 9457). \
								The examples refer to each other and work as they are: register the client, open the course, and go on from there.""")
				.license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")));
	}

	@Bean
	ModelResolver modelResolver(ObjectMapperProvider mappers) {
		ObjectMapper mapper = mappers.jsonMapper().copy();
		FlatViews.MIX_INS.forEach(mapper::addMixIn);
		return new ModelResolver(mapper, new SchemaNames());
	}

	@Bean
	TypeSchemas typeSchemas() {
		return new TypeSchemas();
	}

	@Bean
	RequestExamples examples(ObjectMapperProvider mappers) {
		return RequestExamples.read(mappers.jsonMapper());
	}

	@Bean
	GlobalOperationCustomizer operations(RequestExamples examples) {
		return new OperationDescriptions(examples);
	}

	@Bean
	GlobalOpenApiCustomizer document() {
		return new DocumentDescription();
	}

	/**
	 * Serves the document as it was built, since building it takes seconds. It goes
	 * before the controllers, of which one builds it.
	 */
	@Bean
	RouterFunction<ServerResponse> builtDocument() {
		Resource document = new ClassPathResource("api-docs.json", OpenApiConfiguration.class);
		return RouterFunctions.route()
			.GET("/v3/api-docs",
					(request) -> ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).body(document))
			.build();
	}

}
