package com.fadeline.store.personaldata;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import com.fadeline.api.PartialDate;
import com.fadeline.api.Personal;
import com.fadeline.api.client.ClientEvent;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.id.Id;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every text in an event is either sealed or one of those that were looked at and tell
 * nothing of a person.
 */
class PersonalComponentsTests {

	/** Versions, names of rules and of material, and ids of the staff. */
	private static final Set<String> NOT_PERSONAL = Set.of("AcceptedFinding.rule", "AcceptedFinding.acceptedBy",
			"Consent.formVersion", "ConsentSignature.language", "ConsentSignature.textSha256", "Estimate.version",
			"PastSitting.Settings.laser", "SalineTreatment.product", "SalineTreatment.lot", "SalineTreatment.needle",
			"SalineTreatment.needleLot", "SalineTreatment.machine", "Photo.uploadSha256", "PhotoDetails.device",
			"StoredFile.sha256", "StoredFile.mediaType");

	private final Set<Class<?>> seen = new HashSet<>();

	private final Set<String> open = new TreeSet<>();

	private final Set<String> sealed = new TreeSet<>();

	@Test
	void every_text_in_an_event_is_personal_or_was_reviewed() {
		visit(ClientEvent.class);
		visit(CourseEvent.class);

		assertThat(this.open).containsExactlyInAnyOrderElementsOf(NOT_PERSONAL);
		assertThat(this.sealed).contains("ClientDetails.birthDate", "SittingCancelled.reason", "History.key",
				"Fading.notes", "Booking.zones", "AcceptedFinding.message");
	}

	private void visit(Type type) {
		if (type instanceof ParameterizedType parameterized) {
			Arrays.asList(parameterized.getActualTypeArguments()).forEach(this::visit);
		}
		else if (type instanceof Class<?> declared && this.seen.add(declared) && !isValue(declared)) {
			if (declared.isSealed()) {
				Arrays.asList(declared.getPermittedSubclasses()).forEach(this::visit);
			}
			if (declared.isRecord()) {
				Arrays.asList(declared.getRecordComponents()).forEach(this::visit);
			}
		}
	}

	private void visit(RecordComponent component) {
		if (component.isAnnotationPresent(Personal.class)) {
			this.sealed.add(name(component));
		}
		else if (component.getGenericType().getTypeName().contains(String.class.getName())) {
			this.open.add(name(component));
		}
		else {
			visit(component.getGenericType());
		}
	}

	private static boolean isValue(Class<?> type) {
		return Id.class.isAssignableFrom(type) || type == PartialDate.class || type.isEnum();
	}

	private static String name(RecordComponent component) {
		Class<?> type = component.getDeclaringRecord();
		Class<?> within = type.getEnclosingClass();
		return ((within == null || within.isInterface()) ? "" : within.getSimpleName() + ".") + type.getSimpleName()
				+ "." + component.getName();
	}

}
