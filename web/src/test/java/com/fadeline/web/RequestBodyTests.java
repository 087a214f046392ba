package com.fadeline.web;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** What every request body has to refuse. */
class RequestBodyTests {

	@Test
	void no_list_of_a_request_takes_null_for_an_element() {
		List<RecordComponent> lists = bodies().flatMap((body) -> Arrays.stream(body.getRecordComponents()))
			.filter((component) -> Collection.class.isAssignableFrom(component.getType()))
			.toList();

		assertThat(lists).hasSizeGreaterThan(20)
			.allSatisfy((list) -> assertThat(
					((AnnotatedParameterizedType) list.getAnnotatedType()).getAnnotatedActualTypeArguments()[0]
						.getAnnotations())
				.as("%s of %s", list, list.getDeclaringRecord())
				.anyMatch((annotation) -> annotation instanceof NotNull || annotation instanceof NotBlank));
	}

	private static Stream<Class<?>> bodies() {
		ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false) {

			@Override
			protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
				return true;
			}

		};
		scan.addIncludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*Body(\\$.*)?")));
		return scan.findCandidateComponents("com.fadeline.web")
			.stream()
			.<Class<?>>map(
					(found) -> ClassUtils.resolveClassName(Objects.requireNonNull(found.getBeanClassName()), null))
			.filter(Class::isRecord);
	}

}
