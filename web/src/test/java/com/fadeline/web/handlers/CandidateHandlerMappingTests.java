package com.fadeline.web.handlers;

import java.lang.reflect.Method;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.util.ServletRequestPathUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CandidateHandlerMappingTests {

	private final CandidateHandlerMapping mapping = new CandidateHandlerMapping();

	@BeforeEach
	void register() {
		this.mapping.setApplicationContext(new StaticWebApplicationContext());
		this.mapping.afterPropertiesSet();
		register("progress", "/api/courses/{id}/progress");
		register("history", "/api/courses/{id}/history");
		register("either", "/api/clients/{id}", "/api/people/{id}");
		register("anything", "/{page}/of/{id}");
		register("lines", "/api/courses/{id}/lines/{number:[0-9]{1,3}}/note");
		register("files", "/files/{*path}");
	}

	@ParameterizedTest
	@CsvSource({ "/api/courses/1/progress, progress", "/api/courses/1/history, history", "/api/people/1, either",
			"/api/c%6Furses/1/progress, progress", "/api;v=1/courses/1/progress, progress", "/page/of/1, anything",
			"/api/courses/1/lines/12/note, lines", "/files/a/b/progress, files" })
	void a_request_finds_the_handler_of_its_path(String path, String handler) throws Exception {
		assertThat(find("GET", path)).isEqualTo(handler);
	}

	@Test
	void a_request_of_another_path_finds_none() throws Exception {
		assertThat(find("GET", "/api/coursesx/1/progress")).isNull();
		assertThat(find("GET", "/api/courses/1/progressx")).isNull();
		assertThat(find("GET", "/api/courses/progress")).isNull();
	}

	@Test
	void a_request_of_another_method_is_refused() {
		assertThatExceptionOfType(HttpRequestMethodNotSupportedException.class)
			.isThrownBy(() -> find("DELETE", "/api/courses/1/progress"));
	}

	private @Nullable String find(String method, String path) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest(method, path);
		ServletRequestPathUtils.parseAndCache(request);
		HandlerExecutionChain found = this.mapping.getHandler(request);
		return (found != null) ? ((HandlerMethod) found.getHandler()).getMethod().getName() : null;
	}

	private void register(String name, String... paths) {
		Method handler = Objects.requireNonNull(ReflectionUtils.findMethod(Handlers.class, name));
		this.mapping.registerMapping(RequestMappingInfo.paths(paths)
			.methods(RequestMethod.GET)
			.options(this.mapping.getBuilderConfiguration())
			.build(), new Handlers(), handler);
	}

	static final class Handlers {

		void progress() {
		}

		void history() {
		}

		void either() {
		}

		void anything() {
		}

		void lines() {
		}

		void files() {
		}

	}

}
