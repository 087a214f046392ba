package com.fadeline.web.pages;

import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Redirect from a saved form to the page that shows the result, which confirms it once.
 * Reloading that page shows that it is saved.
 */
public final class SavedRedirect {

	private static final String SAVED_TEXT = "savedText";

	private SavedRedirect() {
	}

	/**
	 * Returns the redirect.
	 * @param address with {@code saved} among its parameters
	 * @param message confirmation in words
	 */
	public static ModelAndView at(String address, String message) {
		ServletRequestAttributes here = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
		Objects.requireNonNull(RequestContextUtils.getOutputFlashMap(here.getRequest())).put(SAVED_TEXT, message);
		return new ModelAndView("redirect:" + address);
	}

	/** Returns a redirect that passes the confirmation on to another page. */
	public static ModelAndView onwards(String address) {
		ServletRequestAttributes here = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
		@Nullable Map<String, ?> saved = RequestContextUtils.getInputFlashMap(here.getRequest());
		if (saved != null) {
			Objects.requireNonNull(RequestContextUtils.getOutputFlashMap(here.getRequest())).putAll(saved);
		}
		return new ModelAndView("redirect:" + address);
	}

}
