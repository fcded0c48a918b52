package io.resultflow.api.problem;

/** The password was right, and a code is asked for besides. */
public final class SecondFactorNeeded extends RuntimeException {
    private final String challenge;

    /**
     * @param challenge what the code is to be sent with
     */
    public SecondFactorNeeded(String challenge) {
        super("a second factor is needed");
        this.challenge = challenge;
    }

    public String challenge() {
        return challenge;
    }
}
