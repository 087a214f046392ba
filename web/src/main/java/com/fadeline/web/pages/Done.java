package com.fadeline.web.pages;

import java.util.Objects;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Leads from a form that was taken to the page that shows it, which tells once what was
 * done. Whoever loads that page again is told that it is saved.
 */
public final class Done {

	private static final String TOLD = "told";

	private Done() {
	}

	/**
	 * Leads there.
	 * @param address with {@code saved} among its parameters
	 * @param told what was done, in words
	 */
	public static ModelAndView at(String address, String told) {
		ServletRequestAttributes here = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
		Objects.requireNonNull(RequestContextUtils.getOutputFlashMap(here.getRequest())).put(TOLD, told);
		return new ModelAndView("redirect:" + address);
	}

}
