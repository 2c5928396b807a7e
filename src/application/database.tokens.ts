import { Inject } from '@nestjs/common';

/** One door per compartment; a use case names the doors it goes through. */
export const REGISTER = Symbol('register');
export const RESULTS = Symbol('results');

export const InjectRegister = (): ParameterDecorator => Inject(REGISTER);
export const InjectResults = (): ParameterDecorator => Inject(RESULTS);
