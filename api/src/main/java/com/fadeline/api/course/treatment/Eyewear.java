package com.fadeline.api.course.treatment;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Lists;

/**
 * Value object of the eye protection during a laser sitting, as marked on goggles or
 * shields.
 *
 * @param opticalDensity by how many powers of ten it attenuates the light, such as 6
 * @param coversNm the wavelengths for which that holds
 */
public record Eyewear(@Nullable Double opticalDensity, List<Span> coversNm) {

	public Eyewear {
		coversNm = Lists.copy(coversNm);
	}

	/** Returns whether it protects from a wavelength in nanometres. */
	public boolean covers(int wavelengthNm) {
		return this.coversNm.stream().anyMatch((span) -> span.contains(wavelengthNm));
	}

	/** Value object of a span of wavelengths in nanometres, both ends included. */
	public record Span(int from, int to) {

		/** Returns the span of one wavelength in nanometres. */
		public static Span of(int wavelengthNm) {
			return new Span(wavelengthNm, wavelengthNm);
		}

		boolean contains(int wavelengthNm) {
			return wavelengthNm >= this.from && wavelengthNm <= this.to;
		}

		/** Returns it in words, such as 190–534 or 1064. */
		public String words() {
			return (this.from == this.to) ? String.valueOf(this.from) : "%d–%d".formatted(this.from, this.to);
		}

	}

}
