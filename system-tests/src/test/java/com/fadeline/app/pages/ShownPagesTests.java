package com.fadeline.app.pages;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;

import static org.assertj.core.api.Assertions.assertThat;

/** No page is forgotten in the list of those that are looked at. */
class ShownPagesTests {

	/**
	 * Methods that answer no page of their own, or one that {@link ShownPage} has not.
	 */
	private static final Map<String, String> ELSEWHERE = Map.ofEntries(Map.entry("StartPage.start", "leads elsewhere"),
			Map.entry("BookedSittingPages.record", "leads elsewhere"),
			Map.entry("FallbackAnswers.failed", "the error page"),
			Map.entry("OperationPages.standing", "a part of the page of the operation"),
			Map.entry("ReactionCarePages.grades", "a part of the page of a reaction"),
			Map.entry("DevicePages.change", "as the page of a new device"),
			Map.entry("RoomPages.change", "as the page of a new room"),
			Map.entry("OperationPages.letter", "the demo has no dead letters"),
			Map.entry("ReactionPages.resolve", "the demo may have no open reaction; CourseStoryTests"),
			Map.entry("PatchTestPages.reading", "RecordingStoryTests"),
			Map.entry("PasskeyPages.mine", "PasskeyStoryTests"), Map.entry("PasskeyPages.confirm", "PasskeyStoryTests"),
			Map.entry("SignInPages.link", "SignInLinkSystemTests"),
			Map.entry("NotePages.amend", "as the page of a new note; NotePagesTests"),
			Map.entry("NotePages.retract", "NotePagesTests"),
			Map.entry("TaskPages.change", "as the page of a new task; TaskPagesTests"),
			Map.entry("TaskPages.retract", "as the withdrawal of a note; TaskPagesTests"),
			Map.entry("AnswerPage.answer", "the demo has no messages; AnswerPageTests"),
			Map.entry("DemoFillingPage.filling", "a part of other pages while the demo is filled"),
			Map.entry("AlignmentPages.align", "the demo has no photos; PhotoPagesTests"),
			Map.entry("ConsentTextPages.show", "a form of areas, as the texts for clients; ConsentTextPagesTests"),
			Map.entry("DeviceBookPages.book", "DEVICE_BOOK, whose link does not state the address"),
			Map.entry("HomeHealthPage.ask", "open from 72 hours before a sitting; HomeHealthPageTests"),
			Map.entry("PhotoImages.show", "a picture"),
			Map.entry("PhotoPages.remove", "the demo has no photos; PhotoPagesTests"),
			Map.entry("RecordedSittingPages.recorded", "RecordingStoryTests"),
			Map.entry("RecordedSittingPages.slots", "a part of that page"));

	private static final Map<String, Set<String>> PATTERNS = patterns();

	@Test
	void every_page_has_a_row_or_a_reason_why_not() {
		assertThat(PATTERNS).hasSizeGreaterThan(50);
		assertThat(PATTERNS).allSatisfy((handler,
				at) -> assertThat(ELSEWHERE.containsKey(handler) || at.stream().anyMatch(ShownPagesTests::isShown))
					.as("%s, at %s, has a row in ShownPage", handler, at)
					.isTrue());
	}

	@Test
	void every_reason_is_of_a_page_that_has_no_row() {
		assertThat(PATTERNS).containsKeys(ELSEWHERE.keySet().toArray(String[]::new));
		assertThat(ELSEWHERE.keySet())
			.allSatisfy((handler) -> assertThat(PATTERNS.get(handler)).noneMatch(ShownPagesTests::isShown));
	}

	private static boolean isShown(String pattern) {
		return Stream.of(ShownPage.values()).anyMatch((page) -> page.isAt(pattern));
	}

	/** Where each method of a controller that may answer a page is asked for it. */
	private static Map<String, Set<String>> patterns() {
		Map<String, Set<String>> patterns = new TreeMap<>();
		new ClassFileImporter().importPackages("com.fadeline.web")
			.stream()
			.filter((type) -> type.isMetaAnnotatedWith(Controller.class))
			.map(JavaClass::reflect)
			.filter((type) -> !AnnotatedElementUtils.hasAnnotation(type, ResponseBody.class))
			.flatMap((type) -> Arrays.stream(type.getDeclaredMethods()))
			.filter(ShownPagesTests::mayAnswerPage)
			.forEach((method) -> patterns
				.computeIfAbsent(method.getDeclaringClass().getSimpleName() + "." + method.getName(),
						(handler) -> new TreeSet<>())
				.addAll(patterns(method)));
		return patterns;
	}

	private static boolean mayAnswerPage(Method method) {
		RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
		return mapping != null && method.getReturnType() != ResponseEntity.class
				&& !AnnotatedElementUtils.hasAnnotation(method, ResponseBody.class)
				&& (mapping.method().length == 0 || Set.of(mapping.method()).contains(RequestMethod.GET));
	}

	private static Set<String> patterns(Method method) {
		Set<String> patterns = new TreeSet<>();
		for (String start : paths(
				AnnotatedElementUtils.findMergedAnnotation(method.getDeclaringClass(), RequestMapping.class))) {
			for (String end : paths(AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class))) {
				patterns.add(start + end);
			}
		}
		return patterns;
	}

	private static String[] paths(RequestMapping mapping) {
		return (mapping == null || mapping.path().length == 0) ? new String[] { "" } : mapping.path();
	}

}
