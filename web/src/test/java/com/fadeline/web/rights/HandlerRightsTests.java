package com.fadeline.web.rights;

import java.util.Objects;

import com.fadeline.api.client.ClientCommand.RegisterClient;
import com.fadeline.api.course.CourseCommand.RedactCourse;
import com.fadeline.api.course.query.CourseQuery.FindProgress;
import com.fadeline.api.report.ReportQuery.FindFading;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpMethod;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.CLIENT;
import static com.fadeline.api.Role.MANAGER;
import static com.fadeline.api.Role.SPECIALIST;
import static com.fadeline.api.Role.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class HandlerRightsTests {

	private final RequestMappingHandlerMapping handlers = new RequestMappingHandlerMapping();

	@Test
	void a_handler_without_the_annotation_fails_the_start() {
		map(RequestMethod.GET, "/open", new Unannotated(), "open");

		assertThatIllegalStateException().isThrownBy(() -> new HandlerRights(this.handlers))
			.withMessageContaining("Unannotated#open")
			.withMessageContaining("@AllowedRoles");
	}

	@Test
	void a_handler_that_no_role_may_call_fails_the_start() {
		map(RequestMethod.GET, "/nobody", new Annotated(), "nobody");

		assertThatIllegalStateException().isThrownBy(() -> new HandlerRights(this.handlers))
			.withMessageContaining("GET /nobody");
	}

	@Test
	void handlers_of_one_path_that_differ_fail_the_start() {
		map(RequestMethod.GET, "/clients/{client}", new Annotated(), "specialists");
		this.handlers.registerMapping(
				RequestMappingInfo.paths("/clients/{client}").methods(RequestMethod.GET).params("rest").build(),
				new Annotated(), Objects.requireNonNull(ReflectionUtils.findMethod(Annotated.class, "messages")));

		assertThatIllegalStateException().isThrownBy(() -> new HandlerRights(this.handlers))
			.withMessageContaining("GET /clients/{client}");
	}

	@Test
	void the_annotation_of_a_method_replaces_that_of_its_class() {
		map(RequestMethod.POST, "/clients", new Annotated(), "ofItsClass");
		map(RequestMethod.PUT, "/clients", new Annotated(), "specialists");

		assertThat(right(HttpMethod.POST, "/clients").roles()).containsExactly(ADMIN);
		assertThat(right(HttpMethod.PUT, "/clients").roles()).containsExactlyInAnyOrder(ADMIN, SPECIALIST);
	}

	@Test
	void roles_are_those_that_may_send_all_messages() {
		map(RequestMethod.POST, "/clients", new Annotated(), "messages");

		assertThat(right(HttpMethod.POST, "/clients").roles()).containsExactlyInAnyOrder(ADMIN, SPECIALIST, SYSTEM)
			.doesNotContain(CLIENT, MANAGER);
	}

	@Test
	void what_may_be_read_may_be_asked_about_by_head() {
		map(RequestMethod.GET, "/clients", new Annotated(), "specialists");

		assertThat(right(HttpMethod.HEAD, "/clients").roles()).containsExactlyInAnyOrder(ADMIN, SPECIALIST);
	}

	@Test
	void the_most_specific_path_comes_first() {
		map(RequestMethod.GET, "/clients/{client}", new Annotated(), "specialists");
		map(RequestMethod.GET, "/clients/new", new Annotated(), "ofItsClass");

		assertThat(new HandlerRights(this.handlers).all()).extracting(HandlerRight::path)
			.containsExactly("/clients/new", "/clients/new", "/clients/{client}", "/clients/{client}");
	}

	private void map(RequestMethod method, String path, Object handler, String name) {
		this.handlers.registerMapping(RequestMappingInfo.paths(path).methods(method).build(), handler,
				Objects.requireNonNull(ReflectionUtils.findMethod(handler.getClass(), name)));
	}

	private HandlerRight right(HttpMethod method, String path) {
		return new HandlerRights(this.handlers).all()
			.stream()
			.filter((right) -> right.method().equals(method) && right.path().equals(path))
			.findAny()
			.orElseThrow();
	}

	private static class Unannotated {

		void open() {
		}

	}

	@AllowedRoles(ADMIN)
	private static class Annotated {

		void ofItsClass() {
		}

		@AllowedRoles({ ADMIN, SPECIALIST })
		void specialists() {
		}

		@AllowedRoles(sending = { RegisterClient.class, FindProgress.class })
		void messages() {
		}

		@AllowedRoles(sending = { RedactCourse.class, FindFading.class })
		void nobody() {
		}

	}

}
