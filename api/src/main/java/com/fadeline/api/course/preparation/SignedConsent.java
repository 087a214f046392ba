package com.fadeline.api.course.preparation;

/** Value object of a consent with what was signed on a device. */
public record SignedConsent(Consent consent, ConsentSignature signature) {
}
