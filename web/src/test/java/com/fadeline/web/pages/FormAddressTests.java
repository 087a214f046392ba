package com.fadeline.web.pages;

import java.util.Set;
import java.util.stream.Collectors;

import com.fadeline.web.HttpTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** Who sends a form again by its address, or goes back to it, finds the form there. */
class FormAddressTests extends HttpTest {

	/** What is asked for in place or by a button alone, and shown nowhere by itself. */
	private static final Set<String> NO_FORMS = Set.of("/judge", "/readiness", "/estimate", "/early", "/similar",
			"/sign-in-link", "/reset", "/unlock", "/revoke", "/remove", "/options", "/rejected-duplicates", "/deferral",
			"/resumption", "/undo", "/explanation", "/end", "/waiting-list/offers", "/offers/{offer}", "/done",
			"/tasks/{task}/reopen", "/photos/measured", "/checks");

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping mappings;

	@Test
	void every_form_is_sent_to_an_address_at_which_it_is_shown() {
		assertThat(addresses(RequestMethod.POST)).isNotEmpty()
			.filteredOn((address) -> NO_FORMS.stream().noneMatch(address::endsWith))
			.isSubsetOf(addresses(RequestMethod.GET));
	}

	private Set<String> addresses(RequestMethod method) {
		return this.mappings.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((mapping) -> mapping.getValue().getBeanType().isAnnotationPresent(Controller.class))
			.filter((mapping) -> mapping.getKey().getMethodsCondition().getMethods().contains(method))
			.flatMap((mapping) -> mapping.getKey().getPatternValues().stream())
			.collect(Collectors.toSet());
	}

}
